package org.batoncrm.booking;

import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.SALES_MANAGER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.batoncrm.customer.Customer;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Listing;
import org.batoncrm.list.Page;
import org.batoncrm.list.Slice;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.numbering.DocumentNumbers;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Actors;
import org.batoncrm.process.Event;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;

/** Hands booking orders over to operations, and lets operations do the work. */
@Stateless
@InTenant
public class BookingService {

    private static final Listing<BookingRow> ORDERS = new Listing<>(
                    BookingRow.class,
                    "b.id, b.number, b.customerId, c.company, b.amount, b.currency, b.teamId, b.operatorId, b.state,"
                            + " b.stateSince, b.ownerId",
                    "BookingOrder b join Customer c on c.id = b.customerId")
            .searching("b.number", "c.company")
            .filtering("state", "b.state")
            .filtering("team", "b.teamId")
            .filtering("operator", "b.operatorId")
            .filtering("owner", "b.ownerId")
            .filtering("customer", "b.customerId")
            .sorting("number", "b.number")
            .sorting("company", "c.company")
            .sorting("amount", "b.amount")
            .sorting("state", "b.state")
            .sorting("stateSince", "b.stateSince")
            .ordered("b.stateSince desc, b.id desc");

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    @Inject
    private ReasonService reasons;

    @Inject
    private TeamService teams;

    @Inject
    private DocumentNumbers numbers;

    @Inject
    private Actors actors;

    /** Writes down what an accepted quotation promises, as a new booking order. */
    @InTenant(SALES_MANAGER)
    public UUID book(Promise promise, Actor actor) {
        String number = numbers.next(DocumentNumbers.Kind.BOOKING_ORDER, actor.at());
        BookingOrder order = new BookingOrder(number, promise, actor);
        em.persist(order);
        log.append(order.created(actor));
        return order.id();
    }

    /** The booking order that a quotation has become; empty while it has not. */
    public Optional<UUID> ofQuotation(UUID quotationId) {
        return em.createQuery("select b.id from BookingOrder b where b.quotationId = :quotation", UUID.class)
                .setParameter("quotation", quotationId)
                .getResultStream()
                .findFirst();
    }

    public Page<BookingRow> list(ListRequest request) {
        return ORDERS.page(em, request);
    }

    public Slice<BookingRow> slice(SliceRequest request) {
        return ORDERS.slice(em, request);
    }

    public BookingView get(UUID id) {
        BookingOrder order = Unknown.unlessFound(em, BookingOrder.class, id);
        return new BookingView(
                order.standing(actor()),
                order.number(),
                order.quotationId(),
                order.customerId(),
                em.find(Customer.class, order.customerId()).data().company(),
                order.amount(),
                order.currency(),
                order.teamId(),
                order.operatorId(),
                order.ownerId(),
                order.createdAt(),
                order.items());
    }

    /** The same, held as it is until the transaction ends. */
    public BookingView hold(UUID id) {
        Unknown.unlessLocked(em, BookingOrder.class, id);
        return get(id);
    }

    /** Hands an order over to a team. */
    @InTenant(SALES_MANAGER)
    public void assign(UUID id, UUID teamId) {
        Team chosen = teamId == null ? null : em.find(Team.class, teamId);
        Team team = chosen == null || chosen.retired() ? null : chosen;
        move(id, (order, actor) -> order.assign(team, actor));
    }

    @InTenant(OPERATIONS)
    public void accept(UUID id) {
        move(id, BookingOrder::accept);
    }

    @InTenant(OPERATIONS)
    public void giveBack(UUID id, ReasonGiven reason) {
        reasons.check(ReasonKind.RETURN_BOOKING, reason);
        move(id, (order, actor) -> order.giveBack(reason, actor));
    }

    @InTenant(OPERATIONS)
    public void start(UUID id) {
        move(id, BookingOrder::start);
    }

    @InTenant(OPERATIONS)
    public void complete(UUID id) {
        move(id, BookingOrder::complete);
    }

    @InTenant(SALES_MANAGER)
    public void cancel(UUID id, ReasonGiven reason) {
        reasons.check(ReasonKind.CANCEL_BOOKING, reason);
        move(id, (order, actor) -> order.cancel(reason, actor));
    }

    private void move(UUID id, BiFunction<BookingOrder, Actor, Event> how) {
        BookingOrder order = Unknown.unlessLocked(em, BookingOrder.class, id);
        log.append(how.apply(order, actor()));
    }

    private Actor actor() {
        Actor actor = actors.now();
        return actor.hasRole(OPERATIONS) ? actor.inTeams(teams.teamsOf(actor.memberId())) : actor;
    }
}
