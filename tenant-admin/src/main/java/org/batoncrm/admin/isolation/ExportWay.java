package org.batoncrm.admin.isolation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.batoncrm.isolation.Answer;
import org.batoncrm.isolation.AttackLog;
import org.batoncrm.isolation.Canary;
import org.batoncrm.isolation.Leak;
import org.batoncrm.isolation.Prey;
import org.batoncrm.isolation.Way;
import org.batoncrm.transfer.Exporter;
import org.batoncrm.transfer.LongTransaction;

/** The export of everything: no file in what the attacker is handed out holds anything of the other. */
@ApplicationScoped
public class ExportWay implements Way {

    @Inject
    private LongTransaction transaction;

    @Inject
    private Exporter exporter;

    @Override
    public String key() {
        return "exports";
    }

    @Override
    public void attack(Canary attacker, Prey prey, AttackLog log) {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(exported()))) {
            for (ZipEntry file = archive.getNextEntry(); file != null; file = archive.getNextEntry()) {
                String text = new String(archive.readAllBytes(), StandardCharsets.UTF_8);
                boolean shown = prey.secret() != null && text.contains(prey.secret())
                        || prey.ids().stream().anyMatch(id -> text.contains(id.toString()));
                if (shown) {
                    log.leaked(file.getName(), Leak.SHOWN, 1);
                } else {
                    log.held(file.getName(), Answer.OWN_ONLY);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transaction.reading(() -> exporter.write(out, (step, done, total) -> {}));
        return out.toByteArray();
    }
}
