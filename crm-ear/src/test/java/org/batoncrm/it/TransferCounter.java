package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.batoncrm.identity.Caller;
import org.batoncrm.transfer.TransferRow;
import org.batoncrm.transfer.TransferRunner;
import org.batoncrm.transfer.TransferService;
import org.batoncrm.transfer.TransferWork;
import org.batoncrm.transfer.TransferWork.Turn;

/** Where admins of the test tenants hand exports and imports in, and wait for them. */
@ApplicationScoped
public class TransferCounter {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Inject
    private Desk desk;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferWork work;

    @Inject
    private TransferRunner runner;

    public UUID exported(Caller admin) {
        UUID export = desk.as(admin, transfers::export);
        ended(admin, export);
        return export;
    }

    public void ended(Caller admin, UUID transferId) {
        runner.start(admin.tenantId(), transferId);
        Instant until = Instant.now().plus(LONG_ENOUGH);
        while (row(admin, transferId).state().isOpen()) {
            assertThat(Instant.now()).as("the end of the transfer").isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    public Turn taken(Caller admin, UUID transferId) {
        return desk.as(admin, () -> work.take(transferId)).orElseThrow();
    }

    public TransferRow row(Caller admin, UUID transferId) {
        return desk.as(admin, transfers::all).stream()
                .filter(row -> row.id().equals(transferId))
                .findFirst()
                .orElseThrow();
    }

    public byte[] download(Caller admin, UUID transferId) {
        TransferRow row = desk.as(admin, () -> transfers.download(transferId));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int number = 0; file.size() < row.bytes(); number++) {
            int next = number;
            file.writeBytes(desk.as(admin, () -> transfers.piece(transferId, next)));
        }
        return file.toByteArray();
    }

    static Map<String, String> unzip(byte[] archive) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
