package org.batoncrm.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.batoncrm.tenancy.TenantOwned;

/** Somebody wants Baton for a company. A row of the platform, which forgets it after a while. */
@Entity
@Table(name = "sign_up")
public class SignUp extends TenantOwned {

    /** How long the link can be followed. */
    public static final Duration VALID = Duration.ofHours(24);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    /** Who has the link got the mail, also while it is not yet noted that it went out. */
    private static final Set<SignUpState> FOLLOWED =
            EnumSet.of(SignUpState.ASKED, SignUpState.MAILED, SignUpState.CONFIRMED);

    @Column(name = "company")
    private String company;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "country")
    private String country;

    @Column(name = "network")
    private String network;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private SignUpState state;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "alias")
    private String alias;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    /** For the persistence. */
    protected SignUp() {}

    /**
     * @param held whether the address gets no further mail
     */
    SignUp(SignUpData data, String network, boolean held, Instant at) {
        super(newId());
        company = data.company();
        name = data.name();
        email = data.email();
        country = data.country();
        this.network = network;
        state = held ? SignUpState.HELD : SignUpState.ASKED;
        askedAt = at.truncatedTo(ChronoUnit.MICROS);
        expiresAt = askedAt.plus(VALID);
        dueAt = askedAt;
    }

    /** Keeps others from sending the same mail for a while, longer each time. */
    void take(Instant at) {
        dueAt = at.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS)));
        attempts++;
    }

    /** Gives the mail a new token; one that was sent before, by a server that stopped half-way, is worth nothing then. */
    void prove(String hash, Instant at) {
        tokenHash = hash;
        expiresAt = at.plus(VALID).truncatedTo(ChronoUnit.MICROS);
    }

    /** The mail is on its way. Its link may have been followed already. */
    void mailed() {
        if (state == SignUpState.ASKED) {
            state = SignUpState.MAILED;
        }
    }

    /** The link was followed, by somebody who wants it. */
    void confirm(String chosenAlias) {
        state = SignUpState.CONFIRMED;
        alias = chosenAlias;
    }

    /** The company is open. */
    void opened() {
        state = SignUpState.OPENED;
        tokenHash = null;
    }

    /** Whether the link can still be followed. */
    boolean canBeConfirmed(Instant at) {
        return FOLLOWED.contains(state) && at.isBefore(expiresAt);
    }

    SignUpState state() {
        return state;
    }

    /** What there is to do for it. */
    SignUpOrder order() {
        return new SignUpOrder(id(), company, name, email, country, alias);
    }
}
