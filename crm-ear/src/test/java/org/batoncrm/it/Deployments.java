package org.batoncrm.it;

import java.io.File;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.batoncrm.admin.erasure.Erasure;
import org.batoncrm.e2e.RunningStack;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.Settings;
import org.batoncrm.stack.StackProblem;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is put into the server for a test: the domain as it is built, and the tests' own classes. */
public final class Deployments {

    /** The library that speaks to Keycloak, with what it needs, and the driver, with which a test makes tenants. */
    private static final Pattern ADMIN_CLIENT = Pattern.compile(
            "(asyncutil|btf|commons-codec|commons-logging|http(client|core)-4|jackson|json-patch|msg-simple|jakarta.(activation|xml.bind)|jboss-logging"
                    + "|keycloak-(admin|client)|postgresql-4|reactive-streams|resteasy).*\\.jar");

    private Deployments() {}

    static WebArchive services() {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "services.war").addPackage(Deployments.class.getPackage());
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            File file = new File(part);
            if (isOurs(file)) {
                war.addAsLibrary(file);
            }
        }
        return war;
    }

    /** The same with the administration's services, which work with the Keycloak of the stack. */
    public static WebArchive administration() {
        String keycloak = RunningStack.get().settings().keycloakUrl();
        String home = RunningStack.get().settings().url();
        WebArchive war = services()
                .addPackages(
                        true,
                        "org.batoncrm.it.admin",
                        "org.batoncrm.admin.keycloak",
                        "org.batoncrm.admin.change",
                        "org.batoncrm.admin.member",
                        "org.batoncrm.admin.singlesignon",
                        "org.batoncrm.admin.opening")
                // Not its clock: the tests say when it is time
                .addClasses(Erasure.class, Erasure.Ending.class)
                .addClasses(KeycloakAdmin.class, KeycloakAdmin.Organization.class, StackProblem.class)
                .addAsResource(
                        new StringAsset(
                                """
                                BATON_URL=%4$s
                                BATON_OIDC_PROVIDER=%s/realms/baton
                                BATON_ADMIN_SECRET=%s
                                test.keycloak.url=%1$s
                                test.db.port=%3$s
                                """
                                        .formatted(keycloak, Settings.SECRET, ServicesServer.port(), home)),
                        "META-INF/microprofile-config.properties");
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            File file = new File(part);
            if (file.isFile() && ADMIN_CLIENT.matcher(file.getName()).matches()) {
                war.addAsLibrary(file);
            }
        }
        return war;
    }

    private static boolean isOurs(File file) {
        return file.isFile()
                && Arrays.asList(
                                "crm-ejb",
                                "uuid-creator",
                                "caffeine",
                                "dnsjava",
                                "httpc",
                                "slf4j-",
                                "awaitility",
                                "hamcrest",
                                "assertj-core",
                                "byte-buddy")
                        .stream()
                        .anyMatch(file.getName()::startsWith);
    }
}
