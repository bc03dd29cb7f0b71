package org.batoncrm.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.booking.Team;
import org.batoncrm.booking.TeamMember;
import org.batoncrm.identity.Member;
import org.batoncrm.identity.Role;
import org.batoncrm.numbering.DocumentNumbers;
import org.batoncrm.opportunity.Stage;
import org.batoncrm.platform.NewTenant;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Reason;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.stack.demo.Company.Person;
import org.batoncrm.tenancy.TenantSettings;

/** A company's office: its people, lists and books. */
final class Office {

    final Company company;
    final LocalDate today;
    final Random random;
    final Words words;
    final WorkingHours hours;
    final Ledger ledger = new Ledger();

    private final Accounts accounts;

    /**
     * @param accounts what company and people are called at the identity provider
     * @param now the work ends on the day before, in the company's time zone
     */
    Office(Company company, Accounts accounts, Instant now) {
        this.company = company;
        this.accounts = accounts;
        today = company.settings().dayOf(now).minusDays(company.quietDays());
        random = new Random(company.alias().hashCode());
        words = new Words(company.words(), random);
        hours = new WorkingHours(zone());
        open(now);
    }

    private void open(Instant now) {
        // Some days before the first lead
        Instant came = now.minus(Duration.ofDays(company.days() + company.quietDays() + 10L));
        NewTenant tenant = new NewTenant(company.alias(), company.plan(), company.settings());
        ledger.open(tenant, accounts.tenants().get(company.alias()), came);
        if (company.suspended()) {
            ledger.tenant.suspend(now.minus(Duration.ofDays(Math.max(0, company.quietDays() - 10L))));
        }
        company.teams().forEach(name -> ledger.teams.add(new Team(name)));
        Instant seen = hours.on(today.minusDays(3), 20).toInstant();
        for (Person person : company.people()) {
            if (person.roles().length == 0) {
                continue; // nobody without a role ever gets in, so that nobody ever saw them
            }
            Member member = ledger.keep(ledger.members, new Member(id(person), person.name(), person.email()));
            member.seen(person.name(), person.email(), seen);
            if (person.team() >= 0) {
                ledger.teamMembers.add(
                        new TeamMember(ledger.teams.get(person.team()).id(), id(person)));
            }
        }
    }

    TenantSettings settings() {
        return company.settings();
    }

    ZoneId zone() {
        return settings().zoneId();
    }

    LocalDate dayOf(Instant at) {
        return settings().dayOf(at);
    }

    String number(DocumentNumbers.Kind kind, Instant at) {
        return ledger.number(kind, settings().documents(), dayOf(at).getYear());
    }

    private UUID id(Person person) {
        return accounts.users().get(person.email());
    }

    /** This person at work, with all roles and in all teams that are theirs. */
    Actor as(Person person, Instant at) {
        Actor actor = Actor.member(id(person), Set.of(person.roles()), at);
        return person.team() < 0
                ? actor
                : actor.inTeams(Set.of(ledger.teams.get(person.team()).id()));
    }

    Person seller() {
        return any(people(Role.SALES_MANAGER));
    }

    /** Somebody other than this person who may approve a discount. */
    Person approver(Person submitter) {
        List<Person> others = company.people().stream()
                .filter(person -> person.is(Role.SALES_MANAGER) || person.is(Role.TENANT_ADMIN))
                .filter(person -> person != submitter)
                .toList();
        return any(others);
    }

    Person operator(Team team) {
        return any(people(Role.OPERATIONS).stream()
                .filter(person -> ledger.teams.get(person.team()) == team)
                .toList());
    }

    private List<Person> people(Role role) {
        return company.people().stream().filter(person -> person.is(role)).toList();
    }

    Stage stage(int position) {
        return ledger.stages.get(position - 1);
    }

    /** One of the tenant's reasons of this kind, often with some words beside it. */
    ReasonGiven reason(ReasonKind kind) {
        Reason reason = any(ledger.reasons.stream()
                .filter(each -> each.kind() == kind && !each.label().equals("Other"))
                .toList());
        return new ReasonGiven(reason.id(), chance(60) ? words.any("reason." + kind) : null);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
