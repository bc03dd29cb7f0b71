package org.batoncrm.stack;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** Takes every mail and delivers none: each lies in a folder as a file that any mail program opens. */
public final class MailSink implements AutoCloseable {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS");

    private static final long PATIENCE = 15_000;

    private final GreenMail server;
    private final Path folder;

    private MailSink(GreenMail server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    static MailSink start(int port, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackProblem("The folder " + folder + " cannot be written: " + e.getMessage() + ".", e);
        }
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        MailSink sink = new MailSink(server, folder);
        sink.keepFiles();
        return sink;
    }

    private void keepFiles() {
        MessageDeliveryHandler usual = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            String name = LocalDateTime.now().format(NAME) + "-"
                    + recipient.getEmail().replaceAll("[^\\w.@+-]", "_");
            try (OutputStream file = Files.newOutputStream(folder.resolve(name + ".eml"))) {
                message.getMessage().writeTo(file);
            } catch (IOException e) {
                throw new MessagingException("The mail could not be kept", e);
            }
            return usual.handle(message, recipient);
        });
    }

    /** The mails that came since the start, the oldest first. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** Waits until so many mails have come since the start; false when they do not come in time. */
    public boolean awaitMails(int count, long milliseconds) {
        return server.waitForIncomingEmail(milliseconds, count);
    }

    /**
     * Waits until so many mails have come to somebody since the start. Returns them, the oldest first.
     *
     * @throws StackProblem when they do not come in time
     */
    public List<MimeMessage> await(String email, int count) {
        while (true) {
            List<MimeMessage> all = received();
            List<MimeMessage> theirs =
                    all.stream().filter(mail -> isTo(mail, email)).toList();
            if (theirs.size() >= count) {
                return theirs;
            }
            if (!awaitMails(all.size() + 1, PATIENCE)) {
                throw new StackProblem(theirs.size() + " of " + count + " mails came to " + email + ".");
            }
        }
    }

    private static boolean isTo(MimeMessage mail, String email) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().contains(email));
        } catch (MessagingException e) {
            throw new StackProblem("A mail cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Where the mails lie as files. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        server.stop();
    }
}
