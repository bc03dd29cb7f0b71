package org.batoncrm.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.batoncrm.identity.Role;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.KeycloakAdmin.Organization;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.text.Language;

/** A company of its own for a test, so that what it does to members meets nobody else. */
final class Firm {

    private final KeycloakAdmin keycloak;
    private final String url;
    private final Organization organization;
    private final String alias;
    private final String name;

    private Firm(LocalStack stack, Organization organization, String alias, String name) {
        keycloak = stack.keycloak();
        url = stack.settings().url();
        this.organization = organization;
        this.alias = alias;
        this.name = name;
    }

    /** A new company without members. */
    static Firm found(LocalStack stack, Language language) {
        String alias = "firm-" + UUID.randomUUID().toString().substring(0, 8);
        String name = "Firm " + alias.substring(5);
        Organization organization = stack.keycloak().organization(alias, name);
        try (Connection owner = stack.postgres().owner().getConnection();
                PreparedStatement platform = owner.prepareStatement(
                        "select set_config('baton.tenant', ?, true), set_config('baton.platform', 'on', true)");
                PreparedStatement insert = owner.prepareStatement(
                        """
                        insert into tenant (tenant_id, alias, name, state, plan, currency, zone, language, tax_rates,
                            approval_discount, validity_days, created_at)
                        values (?, ?, ?, 'ACTIVE', 'STANDARD', 'EUR', 'UTC', ?, '19 Standard rate', 20, 30, now())""")) {
            owner.setAutoCommit(false);
            platform.setString(1, organization.id().toString());
            platform.execute();
            insert.setObject(1, organization.id());
            insert.setString(2, alias);
            insert.setString(3, name);
            insert.setString(4, language.name());
            insert.execute();
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Firm(stack, organization, alias, name);
    }

    /** A new member with an e-mail address that begins like this. Returns the address. */
    String hire(String firstName, Role... roles) {
        String email = firstName.toLowerCase(Locale.ROOT) + "." + alias + "@example.com";
        keycloak.join(keycloak.user(email, firstName, "Test"), organization, roles);
        return email;
    }

    /** A token with which a member calls the REST API. */
    String tokenOf(String email) {
        return keycloak.tokenOf(email, alias);
    }

    /** Makes a member of another company one of this, too. */
    void hireToo(UUID user, Role... roles) {
        keycloak.join(user, organization, roles);
    }

    /** A token with which a program of the company calls the REST API. */
    String tokenOfProgram(Role... roles) {
        keycloak.serviceClient(alias + "-erp", organization, roles);
        return keycloak.tokenOfService(alias + "-erp");
    }

    /** What the REST API answers to who asks for leads with this token. */
    int leads(String token) {
        return askForLeads(token).statusCode();
    }

    /** The REST API's answer to who asks for leads with this token. */
    HttpResponse<String> askForLeads(String token) {
        return api(token, "/leads", request -> request.GET());
    }

    /** What the REST API answers to who posts this with this token. */
    HttpResponse<String> post(String token, String path, String body) {
        return api(token, path, request -> request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> api(String token, String path, UnaryOperator<HttpRequest.Builder> how) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + "/api/v1" + path)).header("Authorization", "Bearer " + token);
        try {
            return HttpClient.newHttpClient().send(how.apply(request).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives the company another plan, and so many leads. */
    void becomes(LocalStack stack, Plan plan, int leads) {
        set(stack, "plan = '" + plan + "'");
        asOwner(
                stack,
                "insert into lead (tenant_id, id, version, created_at, state, state_since, updated_at, company, source)"
                        + " select current_tenant(), gen_random_uuid(), 1, now(), 'NEW', now(), now(), 'Many', 'PHONE'"
                        + " from generate_series(1, " + leads + ")");
    }

    /** Lets the company have so many bytes of files besides its logo. */
    void stores(LocalStack stack, long bytes) {
        asOwner(
                stack,
                "insert into logo (tenant_id, id, png, fingerprint, width, height) select current_tenant(),"
                        + " gen_random_uuid(), convert_to(repeat('x', " + bytes + "), 'UTF8'), 'none', 1, 1");
    }

    /** Changes the company's row in the database, past all pages. */
    void set(LocalStack stack, String columns) {
        asOwner(stack, "update tenant set " + columns + " where tenant_id = current_tenant()");
    }

    private void asOwner(LocalStack stack, String statement) {
        try (Connection owner = stack.postgres().owner().getConnection();
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("select set_config('baton.tenant', '" + organization.id()
                    + "', true), set_config('baton.platform', 'on', true)");
            sql.execute(statement);
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String alias() {
        return alias;
    }

    String name() {
        return name;
    }
}
