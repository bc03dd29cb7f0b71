package org.batoncrm.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.batoncrm.erasure.DepartureService;
import org.batoncrm.webkit.messages.Messages;
import org.batoncrm.webkit.page.Answers;

/** Has the company erased, or keeps it after all. */
@Named
@RequestScoped
public class DeparturePage {

    @Inject
    private DepartureService departures;

    @Inject
    private Answers answers;

    private String alias;

    public String leave() {
        return answers.done(() -> departures.leave(alias)) ? "/data.xhtml?faces-redirect=true" : null;
    }

    public String stay() {
        if (!answers.done(departures::stay)) {
            return null;
        }
        answers.tell(Messages.of("form.saved"));
        return "/data.xhtml?faces-redirect=true";
    }

    /** When the company will be erased; null when nobody asked for it. */
    public Instant getLeavesAt() {
        return departures.leavesAt();
    }

    public int getDays() {
        return departures.days();
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(String alias) {
        this.alias = alias;
    }
}
