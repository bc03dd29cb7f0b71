package org.batoncrm.stack.demo;

import java.util.ArrayList;
import java.util.List;
import org.batoncrm.booking.BookingOrder;
import org.batoncrm.booking.Team;
import org.batoncrm.lead.Lead;
import org.batoncrm.lead.LeadData;
import org.batoncrm.negotiation.Round;
import org.batoncrm.opportunity.Opportunity;
import org.batoncrm.quotation.LineData;
import org.batoncrm.quotation.Quotation;
import org.batoncrm.stack.demo.Company.Person;

/** One lead and what has come of it so far: always the newest of each kind, the rest is in the ledger. */
final class Deal {

    final LeadData prospect;

    /** The good that the prospect asks for, with its price; null when they ask for something else. */
    String good;

    final Person seller;

    Lead lead;
    Opportunity opportunity;
    List<LineData> wish = new ArrayList<>();
    Quotation quotation;
    Round round;
    int rounds;
    BookingOrder order;
    Team team;
    Person operator;

    Deal(LeadData prospect, String good, Person seller) {
        this.prospect = prospect;
        this.good = good;
        this.seller = seller;
    }
}
