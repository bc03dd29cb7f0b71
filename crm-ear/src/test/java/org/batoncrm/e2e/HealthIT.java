package org.batoncrm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.tenancy.SchemaVersion;
import org.junit.jupiter.api.Test;

@BrowserTest
class HealthIT {

    @Test
    void onASchemaThatIsTooOldTheServerIsNotReadyAndSaysWhy(Page page, LocalStack stack) throws SQLException {
        assertThat(page.request().get("/health/ready").status()).isEqualTo(200);
        try {
            sayOfTheNewestMigration(stack, false);
            APIResponse answer = page.request().get("/health/ready");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text())
                    .contains("The database's schema has version " + (SchemaVersion.EXPECTED - 1)
                            + " and this server needs version " + SchemaVersion.EXPECTED
                            + ". Run the migrations first.");
        } finally {
            sayOfTheNewestMigration(stack, true);
        }
        assertThat(page.request().get("/health/ready").status()).isEqualTo(200);
    }

    private static void sayOfTheNewestMigration(LocalStack stack, boolean success) throws SQLException {
        try (Connection owner = stack.postgres().owner().getConnection();
                Statement sql = owner.createStatement()) {
            sql.executeUpdate("update flyway_schema_history set success = " + success + " where version = '"
                    + SchemaVersion.EXPECTED + "'");
        }
    }
}
