package org.batoncrm.webkit.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.batoncrm.text.Language;

/**
 * In which language a request is answered: that of the company, and where there is none, the best that the browser asks
 * for. An error page, which is drawn when all else is over, speaks the language of the request that failed.
 */
public final class SpokenLanguage {

    private static final String LANGUAGE = "baton.language";

    private SpokenLanguage() {}

    /** Speaks the language that the browser asks for. */
    public static Language.Scope ofBrowser(HttpServletRequest request) {
        return Language.bestOf(Collections.list(request.getLocales())).spoken();
    }

    /** Speaks the company's language. */
    static Language.Scope of(Language language, HttpServletRequest request) {
        request.setAttribute(LANGUAGE, language);
        return language.spoken();
    }

    /** Speaks the language of before once more, on the error page of a request. */
    public static Language.Scope again(HttpServletRequest request) {
        return request.getAttribute(LANGUAGE) instanceof Language language ? language.spoken() : ofBrowser(request);
    }
}
