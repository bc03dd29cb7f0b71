package org.batoncrm.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListRequestTest {

    @ParameterizedTest
    @CsvSource({"0, 25, 0, 25", "-7, 0, 0, 1", "50, -1, 50, 1", "2147483647, 2147483647, 2147483647, 200"})
    void noPageBeginsBeforeTheListOrIsLargerThanThereMayBe(int first, int size, int kept, int most) {
        ListRequest request = new ListRequest(null, null, null, false, first, size);
        assertThat(request.first()).isEqualTo(kept);
        assertThat(request.size()).isEqualTo(most);
    }

    @Test
    void noFiltersAreNone() {
        assertThat(new ListRequest(null, null, null, false, 0, 1).filters()).isEmpty();
        assertThat(ListRequest.where("state", "NEW", 5).filters()).containsEntry("state", "NEW");
        assertThat(ListRequest.search("acme", 5).search()).isEqualTo("acme");
    }
}
