package org.batoncrm.e2e;

/** The steps of a sales manager on the way from a lead to the hand-over, each leaving the browser on the record's page. */
final class Sales {

    private final Desktop desktop;

    Sales(Desktop desktop) {
        this.desktop = desktop;
    }

    /** Captures a lead. */
    void capture(String company) {
        desktop.open("/lead/form.xhtml");
        desktop.fill("company", company);
        desktop.fill("email", "eva@example.com");
        desktop.choose("source", "Phone");
        desktop.press("Capture lead");
        desktop.standsIn("New");
    }

    void qualify() {
        desktop.move("Qualify", "SQL", "Qualify");
        desktop.standsIn("Qualified");
    }

    /** Opens an opportunity with the qualified lead on the page. */
    void openOpportunity(String amount) {
        desktop.press("New opportunity");
        desktop.fill("amount_input", amount);
        desktop.press("Open opportunity");
        desktop.standsIn("Open");
    }

    void quote() {
        desktop.move("Create quotation");
        desktop.standsIn("Draft");
    }

    void send() {
        desktop.move("Send");
        desktop.standsIn("Sent");
    }

    /** Takes a new lead to a quotation in the customer's hand. */
    void sendQuotation(String company, String amount) {
        capture(company);
        qualify();
        openOpportunity(amount);
        quote();
        send();
    }

    /** Has the quotation accepted and goes to the booking order that came of it. */
    void acceptAndOpenBooking() {
        desktop.move("Accept");
        desktop.standsIn("Accepted");
        desktop.press("Booking order");
        desktop.standsIn("Created");
    }

    /** Hands the order over to a team. */
    void assign(String team) {
        desktop.move("Assign to Operation", team, "Action");
        desktop.standsIn("Assigned");
    }
}
