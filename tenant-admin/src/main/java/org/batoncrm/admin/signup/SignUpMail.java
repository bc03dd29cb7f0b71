package org.batoncrm.admin.signup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.batoncrm.text.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail with the link by which somebody confirms an address. Nothing that was entered stands in it: whoever enters the
 * address of somebody else cannot write to them.
 */
@ApplicationScoped
class SignUpMail {

    @Resource(lookup = "mail/baton")
    private Session mail;

    @Inject
    @ConfigProperty(name = "BATON_URL")
    private String home;

    void send(String email, String token) throws MessagingException {
        MimeMessage message = new MimeMessage(mail);
        message.setFrom(); // as the session says
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(email));
        message.setSubject(Texts.of("mail.signUp.subject"), StandardCharsets.UTF_8.name());
        message.setText(
                Texts.of("mail.signUp.text", home + "/admin/sign-up-confirm.xhtml?token=" + token),
                StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }
}
