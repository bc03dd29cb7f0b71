package org.batoncrm.stack.demo;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadFit;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.stack.demo.Company.Person;

/** The companies that show interest, each of them once. */
final class Prospects {

    private final Office office;
    private final Words words;
    private final Set<String> taken = new HashSet<>();
    private final Deque<String> elsewhere = new ArrayDeque<>();

    /**
     * @param leads how many there will be; some of the first are known to the other tenants, too
     */
    Prospects(Office office, int leads) {
        this.office = office;
        this.words = office.words;
        List<String> shared = words.all("everywhere");
        elsewhere.addAll(shared.subList(0, Math.min(shared.size(), leads / 4)));
    }

    /** Another prospect, whom this person looks after. */
    Deal next(Person seller) {
        return elsewhere.isEmpty() ? invented(seller) : known(elsewhere.pop().split("\\s*;\\s*"), seller);
    }

    private Deal known(String[] details, Person seller) {
        return deal(details[0], details[1], details[2], details[3], details[4], seller);
    }

    private Deal invented(Person seller) {
        String country = words.any("countries");
        String root = words.any(country + ".root");
        String business = words.any("business." + country);
        String company = root + " " + business;
        if (!taken.add(company)) {
            return invented(seller);
        }
        String form = words.any(country + ".form");
        String first = words.any(country + ".first");
        String last = words.any(country + ".last");
        String email = slug(first) + "." + slug(last) + "@" + slug(company) + ".example.com";
        List<String> phones = words.all(country + ".phone");
        String phone = phones.isEmpty() || office.chance(25) ? null : phone(phones.get(0));
        boolean byPhoneOnly = phone != null && office.chance(6);
        return deal(company + " " + form, first + " " + last, byPhoneOnly ? null : email, phone, country, seller);
    }

    /** @param pattern with a place for three digits or for two, in a range that is reserved for invented numbers */
    private String phone(String pattern) {
        int number = office.random.nextInt(1000);
        return pattern.formatted(number, number % 100);
    }

    private Deal deal(String company, String contact, String email, String phone, String country, Person seller) {
        LeadSource source = LeadSource.valueOf(words.any("source"));
        LeadFit fit = office.chance(20) ? null : LeadFit.valueOf(words.any("fit"));
        String[] interest = words.any("interest").split("\\s*=>\\s*");
        LeadData data = new LeadData(company, contact, email, phone, country, interest[0], source, fit);
        String good = interest.length < 2 ? null : words.all("main").get(Integer.parseInt(interest[1]) - 1);
        return new Deal(data, good, seller);
    }

    private static String slug(String text) {
        return Normalizer.normalize(text.replace("ß", "ss").replace("ø", "o").replace("ł", "l"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
