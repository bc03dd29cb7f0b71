/* The dialogs of webhooks: what was saved closes one, and a new secret opens the other, from which it can be copied. */
window.batonWebhooks = {
    saved(args) {
        if (args?.saved) {
            PF("webhookDialog").hide();
            // The page of one webhook keeps its place in its address, and is drawn anew from there
            if (document.getElementById("webhook")) {
                window.location.reload();
            }
        }
        if (args?.secret) {
            PF("secretDialog").show();
        }
    },
};

/*
 * A delivery that is about to change is looked at again and again, one look after the other. What somebody has unfolded to
 * read is not drawn anew under their eyes.
 */
(() => {
    let next;
    const look = () => (document.querySelector("details.sent[open]") ? later() : window.drawWebhookAnew());
    const later = () => {
        clearTimeout(next);
        if (document.querySelector("[data-moving]")) {
            next = setTimeout(look, 3000);
        }
    };
    document.addEventListener("DOMContentLoaded", () => {
        later();
        window.jQuery(document).on("pfAjaxComplete", later);
    });
})();
