package org.batoncrm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batoncrm.stack.LocalStack;

/**
 * A mail that came to somebody.
 *
 * @param link the first link in it
 */
record Mail(String subject, String text, String link) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** The last mail to somebody, once so many have come. */
    static Mail to(LocalStack stack, String email, int count) throws Exception {
        List<MimeMessage> mails = stack.mail().await(email, count);
        MimeMessage last = mails.get(mails.size() - 1);
        String text = text(last);
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as("a link in the mail").isTrue();
        return new Mail(last.getSubject(), text, link.group());
    }

    private static String text(Part part) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            return text(parts.getBodyPart(0));
        }
        return (String) part.getContent();
    }
}
