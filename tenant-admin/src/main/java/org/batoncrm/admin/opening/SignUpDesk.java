package org.batoncrm.admin.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.admin.change.Changes;
import org.batoncrm.admin.keycloak.Users;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Platform;
import org.batoncrm.platform.Alias;
import org.batoncrm.signup.SignUpData;
import org.batoncrm.signup.SignUpOrder;
import org.batoncrm.signup.SignUpService;

/** Where anybody signs a company up, without a login: what they do here the platform's clock does for them. */
@ApplicationScoped
public class SignUpDesk {

    private static final int TAIL = 5;

    @Inject
    private CallerContext callers;

    @Inject
    private SignUpService signUps;

    @Inject
    private Changes changes;

    @Inject
    private SignUpOpening opening;

    @Inject
    private Premises premises;

    @Inject
    private Users users;

    /**
     * A company that is open.
     *
     * @param email whose it is
     * @param passwordMailed whether the person has no password yet, and got a mail to choose one
     */
    public record Opened(String company, String email, boolean passwordMailed) {}

    /**
     * Somebody wants Baton for a company. Whatever there is already, the answer is the same.
     *
     * @param address where the request comes from
     */
    public void ask(SignUpData entered, String address) {
        callers.asClock(Platform.ID, () -> {
            signUps.ask(entered, address);
            return null;
        });
    }

    /** What a link leads to; empty when it leads nowhere any more. */
    public Optional<SignUpOrder> find(String token) {
        return callers.asClock(Platform.ID, () -> signUps.find(token));
    }

    /**
     * Opens the company of a link that was followed.
     *
     * @throws org.batoncrm.rule.RuleBroken when it leads nowhere any more
     * @throws org.batoncrm.identity.ProviderProblem when Keycloak does not answer: then it is opened later
     */
    public Opened confirm(String token) {
        return callers.asClock(Platform.ID, () -> {
            SignUpOrder order = signUps.confirm(token, this::freeAlias);
            boolean known =
                    users.byEmail(order.email()).filter(users::hasPassword).isPresent();
            changes.make(
                    opening,
                    "sign-up " + order.id(),
                    Premises.guard(order.alias()),
                    new SignUpOpening.Wish(order, null, null));
            return new Opened(order.company(), order.email(), !known);
        });
    }

    /** One that sounds like the company; when somebody has it, with a few characters more. */
    private String freeAlias(String company) {
        String plain = Alias.of(company, "");
        return premises.isTaken(plain)
                ? Alias.of(company, UUID.randomUUID().toString().substring(0, TAIL))
                : plain;
    }
}
