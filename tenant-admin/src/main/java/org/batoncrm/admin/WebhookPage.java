package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.batoncrm.webhook.DeliveryRow;
import org.batoncrm.webhook.DeliveryService;
import org.batoncrm.webhook.WebhookService;
import org.batoncrm.webhook.WebhookView;
import org.batoncrm.webkit.page.Answers;
import org.batoncrm.webkit.page.RecordPage;

/** One webhook: what it is told, and what can be done with it. */
@Named
@ViewScoped
public class WebhookPage extends RecordPage<WebhookView> {

    private static final long serialVersionUID = 1L;

    @Inject
    private WebhookService webhooks;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Answers answers;

    @Inject
    private ShownSecret shown;

    @Inject
    private DeliveryList shownDeliveries;

    @Override
    protected WebhookView load(UUID recordId) {
        return webhooks.get(recordId);
    }

    public void pause() {
        answers.done(() -> webhooks.pause(id()));
    }

    public void resume() {
        answers.done(() -> webhooks.resume(id()));
    }

    public void test() {
        answers.done(() -> webhooks.test(id()));
    }

    /** Gives the webhook a new secret, and shows it. */
    public void rotate() {
        answers.done(() -> {
            webhooks.rotate(id());
            shown.show(webhooks.secret(id()));
        });
    }

    /** Removes the webhook and goes to the others, where it is told. */
    public String remove(String told) {
        if (!answers.done(() -> webhooks.remove(id()))) {
            return null;
        }
        answers.tell(told);
        return "/webhooks.xhtml?faces-redirect=true";
    }

    public void again(DeliveryRow delivery) {
        answers.done(() -> deliveries.again(id(), delivery.id()));
        shownDeliveries.forget();
    }

    private UUID id() {
        return getRecord().id();
    }
}
