package org.batoncrm.stack.demo;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.activity.Activity;
import org.batoncrm.activity.ActivityData;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.booking.Team;
import org.batoncrm.booking.TeamMember;
import org.batoncrm.identity.Member;
import org.batoncrm.identity.Role;
import org.batoncrm.opportunity.Stage;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Event;
import org.batoncrm.process.Reason;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.RecordType;
import org.batoncrm.process.UsualReasons;

/** A year of a company's work. What a person can see of it is the same each time; the dates end today. */
final class Year {

    private static final int DAYS = 360;

    private final Company company;
    private final UUID tenant;
    private final Map<String, UUID> users;
    private final Archivist archivist;
    private final Random random;
    private final ZoneId zone;
    private final Instant now = Instant.now();

    private final Map<ReasonKind, List<Reason>> reasons = new EnumMap<>(ReasonKind.class);
    private final List<Stage> stages = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private EntityManager em;

    Year(Company company, UUID tenant, Map<String, UUID> users, Archivist archivist) {
        this.company = company;
        this.tenant = tenant;
        this.users = users;
        this.archivist = archivist;
        random = new Random(company.alias().hashCode());
        zone = ZoneId.of(company.zone());
    }

    /** Lives the year and stores it. */
    void live() {
        archivist.inTenant(tenant, manager -> {
            em = manager;
            setUp();
            Story story = new Story(this);
            for (int i = 0; i < company.leads(); i++) {
                // The first leads come in a year ago, the last ones today
                story.tell(i, DAYS - (long) DAYS * i / Math.max(1, company.leads() - 1));
            }
            writeCounters();
        });
    }

    private void setUp() {
        for (Company.Person person : company.people()) {
            em.persist(new Member(users.get(person.email()), person.name(), person.email()));
        }
        em.flush();
        UsualReasons.BY_KIND.forEach((kind, labels) -> {
            List<Reason> list = new ArrayList<>();
            labels.forEach(label -> list.add(keep(new Reason(kind, label, list.size() + 1))));
            reasons.put(kind, list);
        });
        Object[][] usual = {{"Discovery", 10}, {"Needs analysis", 30}, {"Proposal", 60}, {"Decision", 80}};
        for (Object[] stage : usual) {
            stages.add(keep(new Stage((String) stage[0], stages.size() + 1, BigDecimal.valueOf((Integer) stage[1]))));
        }
        company.teams().forEach(name -> teams.add(keep(new Team(name))));
        em.flush();
        for (Company.Person person : company.people()) {
            if (person.team() >= 0) {
                em.persist(new TeamMember(teams.get(person.team()).id(), users.get(person.email())));
            }
        }
        em.flush();
    }

    /** Stores a record. */
    <T> T keep(T entity) {
        em.persist(entity);
        return entity;
    }

    /** Stores what happened. */
    void log(Event event) {
        em.persist(event);
    }

    /** Sends what is kept to the database, so that what refers to it can follow. */
    void flush() {
        em.flush();
    }

    /** The next document number of the year of this time, as the application counts. */
    String number(String prefix, String kind, Instant at) {
        int year = at.atZone(zone).getYear();
        long next = numbers.merge(kind + " " + year, 1L, Long::sum);
        return "%s-%04d-%05d".formatted(prefix, year, next);
    }

    private void writeCounters() {
        em.flush();
        numbers.forEach((key, last) -> em.createNativeQuery(
                        "insert into document_counter (tenant_id, kind, year, last) values (?1, ?2, ?3, ?4)")
                .setParameter(1, tenant)
                .setParameter(2, key.split(" ")[0])
                .setParameter(3, Integer.valueOf(key.split(" ")[1]))
                .setParameter(4, last)
                .executeUpdate());
    }

    /** A working hour some days ago; never in the future, never at a weekend. */
    Instant workingHour(long daysAgo) {
        ZonedDateTime day = now.atZone(zone).minusDays(daysAgo);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        Instant at = day.withHour(8 + random.nextInt(9))
                .withMinute(random.nextInt(60))
                .toInstant();
        return at.isBefore(now) ? at : now.minusSeconds(60 + random.nextInt(600));
    }

    /** A working hour up to this many days later; empty (null) when that lies in the future. */
    Instant later(Instant before, int mostDays) {
        ZonedDateTime day = before.atZone(zone).plusDays(1L + random.nextInt(mostDays));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        Instant at = day.withHour(8 + random.nextInt(9))
                .withMinute(random.nextInt(60))
                .toInstant();
        return at.isBefore(now) ? at : null;
    }

    /** One of the people with this role, who acts at this time. */
    Actor actor(Role role, Instant at) {
        List<Company.Person> able =
                company.people().stream().filter(person -> person.is(role)).toList();
        return actor(able.get(random.nextInt(able.size())), role, at);
    }

    /** Somebody with this role other than this member, who acts at this time. */
    Actor other(Role role, UUID member, Instant at) {
        return company.people().stream()
                .filter(person -> person.is(role) && !users.get(person.email()).equals(member))
                .findFirst()
                .map(person -> actor(person, role, at))
                .orElseGet(() -> actor(Role.TENANT_ADMIN, at));
    }

    /** Somebody of this team, who acts at this time. */
    Actor operator(Team team, Instant at) {
        Company.Person person = company.people().stream()
                .filter(each -> each.team() >= 0 && teams.get(each.team()) == team)
                .findFirst()
                .orElseThrow();
        return actor(person, Role.OPERATIONS, at).inTeams(Set.of(team.id()));
    }

    private Actor actor(Company.Person person, Role role, Instant at) {
        return Actor.member(users.get(person.email()), Set.of(role), at);
    }

    /** The member himself, at another time. */
    Actor same(Actor actor, Instant at) {
        return new Actor(actor.memberId(), actor.roles(), actor.teams(), at, false);
    }

    ReasonGiven reason(ReasonKind kind, String text) {
        List<Reason> list = reasons.get(kind);
        return new ReasonGiven(list.get(random.nextInt(list.size())).id(), text);
    }

    /** Writes an activity down. */
    void note(RecordType type, UUID record, ActivityKind kind, String text, LocalDate due, Actor actor) {
        keep(new Activity(type, record, new ActivityData(kind, text, due), actor));
    }

    LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    LocalDate today() {
        return dayOf(now);
    }

    ZoneId zone() {
        return zone;
    }

    Random random() {
        return random;
    }

    Company company() {
        return company;
    }

    List<Stage> stages() {
        return stages;
    }

    Team anyTeam() {
        return teams.get(random.nextInt(teams.size()));
    }
}
