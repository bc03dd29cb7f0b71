package org.batoncrm.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.history.HistoryRow;
import org.batoncrm.process.EventKind;
import org.batoncrm.process.Move;
import org.batoncrm.process.RecordType;
import org.junit.jupiter.api.Test;

class HistoryFormatTest {

    private static final UUID ID = new UUID(0, 1);

    private static final HistoryRow ROW = new HistoryRow(
            ID,
            Instant.parse("2026-03-02T12:00:00.123456Z"),
            ID,
            "=HYPERLINK(\"http://example.com\")",
            EventKind.PROCESS,
            RecordType.LEAD,
            ID,
            "Smith, Sons",
            Move.QUALIFY,
            null,
            "NEW",
            "QUALIFIED",
            null,
            null,
            "line 1\nline 2",
            -5L,
            7L,
            "ab");

    @Test
    void aLineOfCsvHasAValueForEachNameAndNoFormula() {
        assertThat(HistoryFormat.CSV.head())
                .isEqualTo("\ufeffline,at,kind,what,who,memberId,recordType,record,recordId,from,to,reason,reasonText,"
                        + "detail,secondsInState,id,hash\r\n");
        assertThat(HistoryFormat.CSV.line(ROW))
                .isEqualTo("7,2026-03-02T12:00:00.123456Z,PROCESS,QUALIFY,"
                        + "\"'=HYPERLINK(\"\"http://example.com\"\")\"," + ID + ",LEAD,\"Smith, Sons\"," + ID
                        + ",NEW,QUALIFIED,,,\"line 1\nline 2\",-5," + ID + ",ab\r\n");
    }

    @Test
    void aLineOfJsonIsOneObjectOnOneLine() {
        assertThat(HistoryFormat.JSON_LINES.head()).isEmpty();
        assertThat(HistoryFormat.JSON_LINES.line(ROW))
                .startsWith(
                        "{\"line\":7,\"at\":\"2026-03-02T12:00:00.123456Z\",\"kind\":\"PROCESS\",\"what\":\"QUALIFY\",")
                .contains("\"who\":\"=HYPERLINK(\\\"http://example.com\\\")\"")
                .contains("\"reason\":null")
                .contains("\"detail\":\"line 1\\nline 2\",\"secondsInState\":-5")
                .endsWith("\"hash\":\"ab\"}\n")
                .hasLineCount(1);
    }

    @Test
    void whatIsNoFormatIsCsv() {
        assertThat(HistoryFormat.of(null)).isEqualTo(HistoryFormat.CSV);
        assertThat(HistoryFormat.of("jsonl")).isEqualTo(HistoryFormat.JSON_LINES);
    }
}
