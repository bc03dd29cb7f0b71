package org.batoncrm.signup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.batoncrm.identity.Platform;
import org.batoncrm.identity.Role;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sign-ups, as rows of the platform. Whoever asks learns nothing: neither whether an e-mail address is known, nor whether a
 * company is, nor by how long it takes. What it comes to is told by mail alone.
 */
@Stateless
@InTenant(Role.PLATFORM_OPERATOR)
public class SignUpService {

    /** How long a sign-up is kept, opened or not. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Duration LIMIT_PERIOD = Duration.ofHours(1);
    private static final int MOST_PER_EMAIL = 3;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    @ConfigProperty(name = "BATON_SIGN_UPS_PER_NETWORK", defaultValue = "10")
    private int mostPerNetwork;

    @Inject
    @ConfigProperty(name = "BATON_SIGN_UPS", defaultValue = "200")
    private int most;

    /**
     * Somebody wants Baton for a company. A mail follows.
     *
     * @param address where the request comes from
     * @throws RuleBroken when what was entered cannot be, or too many ask within an hour
     */
    public void ask(SignUpData entered, String address) {
        SignUpData data = entered.checked();
        String network = Network.of(address);
        Instant now = Instant.now();
        takeTurn("network " + network);
        if (asked("s.network = :network", "network", network, now) >= mostPerNetwork
                || asked("s.state <> :held", "held", SignUpState.HELD, now) >= most) {
            throw RuleBroken.of("signUp.tooMany");
        }
        takeTurn("email " + data.email());
        // Whose mailbox it is may not be the one who asks: it gets a few mails and no more, and nobody is told
        boolean held = asked("s.email = :email", "email", data.email(), now) >= MOST_PER_EMAIL;
        em.persist(new SignUp(data, network, held, now));
    }

    /** One after the other, on all nodes: two who ask at once would not count each other. */
    private void takeTurn(String whose) {
        em.createNativeQuery(
                        """
                        select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)
                        from tenant where tenant_id = ?2""")
                .setParameter(1, "sign-up " + whose)
                .setParameter(2, Platform.ID)
                .getSingleResult();
    }

    private long asked(String which, String parameter, Object value, Instant now) {
        return em.createQuery("select count(s) from SignUp s where s.askedAt > :since and " + which, Long.class)
                .setParameter("since", now.minus(LIMIT_PERIOD))
                .setParameter(parameter, value)
                .getSingleResult();
    }

    /** The sign-ups whose mail is to be sent. They are the caller's for a while. */
    public List<SignUpOrder> takeUnmailed(int most) {
        Instant now = Instant.now();
        List<?> due = em.createNativeQuery(
                        """
                        select id from sign_up where tenant_id = ?1 and state = 'ASKED' and due_at <= ?2
                        order by due_at for update skip locked""")
                .setParameter(1, Platform.ID)
                .setParameter(2, now)
                .setMaxResults(most)
                .getResultList();
        return due.stream()
                .map(id -> {
                    SignUp signUp = em.find(SignUp.class, id);
                    signUp.take(now);
                    return signUp.order();
                })
                .toList();
    }

    /** A token for the mail of a sign-up. Only the last one is worth something. */
    public String newToken(UUID id) {
        String token = Token.create();
        Unknown.unlessLocked(em, SignUp.class, id).prove(Token.hash(token), Instant.now());
        return token;
    }

    /** The mail of a sign-up is on its way. */
    public void mailed(UUID id) {
        Unknown.unlessLocked(em, SignUp.class, id).mailed();
    }

    /** What a link leads to; empty when it leads nowhere, or nowhere any more. */
    public Optional<SignUpOrder> find(String token) {
        return byToken(token).map(SignUp::order);
    }

    /**
     * The link was followed by a person who wants it. Until the company is open it can be followed again, after a crash for
     * example; then never more.
     *
     * @param alias chooses the short name of a company with this name
     * @throws RuleBroken when the link leads nowhere any more
     */
    public SignUpOrder confirm(String token, UnaryOperator<String> alias) {
        SignUp signUp = byToken(token).orElseThrow(SignUpService::over);
        em.refresh(signUp, LockModeType.PESSIMISTIC_WRITE);
        if (!signUp.canBeConfirmed(Instant.now())) {
            throw over();
        }
        signUp.confirm(alias.apply(signUp.order().company()));
        return signUp.order();
    }

    private static RuleBroken over() {
        return RuleBroken.of("signUp.over");
    }

    private Optional<SignUp> byToken(String token) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        return em.createQuery("select s from SignUp s where s.tokenHash = :hash", SignUp.class)
                .setParameter("hash", Token.hash(token))
                .getResultStream()
                .filter(signUp -> signUp.canBeConfirmed(Instant.now()))
                .findFirst();
    }

    /** The company is open: the link is worth nothing any more. */
    public void opened(UUID id) {
        SignUp signUp = em.find(SignUp.class, id);
        if (signUp != null) {
            signUp.opened();
        }
    }

    /** Forgets what was kept long enough. */
    public void forget() {
        em.createNativeQuery("delete from sign_up where tenant_id = ?1 and asked_at < ?2")
                .setParameter(1, Platform.ID)
                .setParameter(2, Instant.now().minus(KEPT))
                .executeUpdate();
    }
}
