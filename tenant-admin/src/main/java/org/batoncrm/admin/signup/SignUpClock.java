package org.batoncrm.admin.signup;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Platform;
import org.batoncrm.signup.SignUpOrder;
import org.batoncrm.signup.SignUpService;

/**
 * Sends the mails of sign-ups, and forgets old ones. Not while somebody waits for the answer, which would take longer when
 * there is a mail to send. Every node may do it: one takes each.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignUpClock {

    private static final System.Logger LOG = System.getLogger(SignUpClock.class.getName());
    private static final int MOST = 20;

    @Inject
    private CallerContext callers;

    @Inject
    private SignUpService signUps;

    @Inject
    private SignUpMail mail;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void send() {
        callers.become(Caller.clock(Platform.ID));
        signUps.takeUnmailed(MOST).forEach(this::send);
    }

    private void send(SignUpOrder order) {
        try {
            mail.send(order.email(), signUps.newToken(order.id()));
            signUps.mailed(order.id());
        } catch (MessagingException e) {
            LOG.log(
                    Level.WARNING,
                    "The mail of the sign-up " + order.id() + " could not be sent, and will be later",
                    e);
        }
    }

    @Schedule(hour = "*", minute = "37", persistent = false)
    public void forget() {
        callers.become(Caller.clock(Platform.ID));
        signUps.forget();
    }
}
