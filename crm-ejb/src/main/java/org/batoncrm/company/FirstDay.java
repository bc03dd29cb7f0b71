package org.batoncrm.company;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.DocumentRules;
import org.batoncrm.tenancy.TaxRate;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.text.Language;
import org.batoncrm.text.Texts;

/** What a new company starts with, by its country, so that it can work from the first day on. */
public final class FirstDay {

    /** Of every country, until an admin of the company says otherwise. */
    private static final Language LANGUAGE = Language.ENGLISH;

    private static final Properties COUNTRIES = countries();
    private static final String UNLISTED = "UTC 0";
    private static final String UNLISTED_CURRENCY = "EUR";

    private FirstDay() {}

    /**
     * The settings of a new company.
     *
     * @param country ISO 3166 code of two letters
     * @throws org.batoncrm.rule.RuleBroken when the name or the country cannot be
     */
    public static TenantSettings settings(String name, String country) {
        String code = Rules.country("country", Rules.needed("country", country, 2));
        return settings(name, code, LANGUAGE, currency(code), zone(code));
    }

    /**
     * The settings of a new company that speaks, pays or lives otherwise than most in its country.
     *
     * @throws org.batoncrm.rule.RuleBroken when any of it cannot be
     */
    public static TenantSettings settings(
            String name, String country, Language language, String currency, String zone) {
        String code = Rules.country("country", Rules.needed("country", country, 2));
        Language spoken = language == null ? LANGUAGE : language;
        DocumentRules documents = DocumentRules.usual(spoken.speaking(() -> taxRates(code)));
        return new TenantSettings(name, language, currency, zone, null, documents).checked();
    }

    /** The time zone that most people of the country live in. */
    public static String zone(String country) {
        return facts(country)[0];
    }

    /** What is paid with in the country. */
    public static String currency(String country) {
        Currency currency =
                Currency.getInstance(new Locale.Builder().setRegion(country).build());
        return currency == null ? UNLISTED_CURRENCY : currency.getCurrencyCode();
    }

    /** The country's tax rates with names in the language that is spoken, the usual one first. */
    public static List<TaxRate> taxRates(String country) {
        String[] facts = facts(country);
        List<TaxRate> rates = new ArrayList<>();
        for (int i = 1; i < facts.length; i++) {
            BigDecimal percent = new BigDecimal(facts[i]);
            String name = percent.signum() == 0
                    ? Texts.of("tax.none")
                    : i == 1
                            ? Texts.of("tax.standard")
                            : i == 2 ? Texts.of("tax.reduced") : Texts.of("tax.reducedMore", i - 1);
            rates.add(new TaxRate(name, percent));
        }
        return rates;
    }

    private static String[] facts(String country) {
        return COUNTRIES.getProperty(country, UNLISTED).split(" ");
    }

    private static Properties countries() {
        Properties countries = new Properties();
        try (InputStream in = FirstDay.class.getResourceAsStream("countries.properties")) {
            countries.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return countries;
    }
}
