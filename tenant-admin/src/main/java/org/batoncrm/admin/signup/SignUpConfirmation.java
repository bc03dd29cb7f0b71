package org.batoncrm.admin.signup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.batoncrm.admin.opening.SignUpDesk;
import org.batoncrm.admin.opening.SignUpDesk.Opened;
import org.batoncrm.signup.SignUpOrder;
import org.batoncrm.webkit.page.Answers;
import org.batoncrm.webkit.page.Parameters;

/**
 * The page that the link in the mail leads to. Only its button opens the company: programs that look into mails follow
 * links, too.
 */
@Named
@RequestScoped
public class SignUpConfirmation {

    @Inject
    private SignUpDesk desk;

    @Inject
    private Answers answers;

    private Optional<SignUpOrder> order;
    private Opened opened;

    public void confirm() {
        answers.done(() -> opened = desk.confirm(Parameters.get("token")));
        order = null;
    }

    /** What the link leads to; null when it leads nowhere any more. */
    public SignUpOrder getOrder() {
        if (order == null) {
            order = desk.find(Parameters.get("token"));
        }
        return order.orElse(null);
    }

    /** The company that was just opened; null when none was. */
    public Opened getOpened() {
        return opened;
    }

    public String getToken() {
        return Parameters.get("token");
    }
}
