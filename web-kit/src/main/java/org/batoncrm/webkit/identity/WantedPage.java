package org.batoncrm.webkit.identity;

import java.net.URI;

/** The page that was asked for before the login got in between. */
final class WantedPage {

    private WantedPage() {}

    /**
     * Path and query of the page, to send the browser to. Never another host, nor a page that would start all over.
     *
     * @param url the address that the request had, as the container kept it; may be empty
     * @param contextPath the web application's path, empty for the root
     */
    static String of(String url, String contextPath) {
        String home = contextPath + "/";
        URI wanted;
        try {
            wanted = URI.create(url);
        } catch (IllegalArgumentException notAnAddress) {
            return home;
        }
        String path = wanted.getRawPath();
        if (path == null || !path.startsWith(home) || path.startsWith("//") || isPartOfSignIn(path, contextPath)) {
            return home;
        }
        return wanted.getRawQuery() == null ? path : path + "?" + wanted.getRawQuery();
    }

    private static boolean isPartOfSignIn(String path, String contextPath) {
        return path.equals(contextPath + CallbackServlet.PATH)
                || path.equals(contextPath + SwitchServlet.PATH)
                || path.equals(contextPath + SecondFactorServlet.PATH)
                || path.equals(contextPath + SignOutServlet.PATH)
                || path.equals(contextPath + SingleSignOnServlet.PATH)
                || path.equals(contextPath + Visitor.WELCOME);
    }
}
