package org.batoncrm.it;

import java.io.File;
import java.util.Arrays;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is put into the server for a test: the domain as it is built, and the tests' own classes. */
final class Deployments {

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

    private static boolean isOurs(File file) {
        return file.isFile()
                && Arrays.asList("crm-ejb", "uuid-creator", "assertj-core", "byte-buddy").stream()
                        .anyMatch(file.getName()::startsWith);
    }
}
