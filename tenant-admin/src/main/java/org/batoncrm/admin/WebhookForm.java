package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.batoncrm.outside.Destinations;
import org.batoncrm.process.Move;
import org.batoncrm.process.RecordType;
import org.batoncrm.webhook.EventChoice;
import org.batoncrm.webhook.EventName;
import org.batoncrm.webhook.WebhookData;
import org.batoncrm.webhook.WebhookService;
import org.batoncrm.webhook.WebhookView;

/** Says where a webhook leads and what it wants to hear of, in a dialog. */
@Named
@ViewScoped
public class WebhookForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The events of one kind of record. */
    public static class Group implements Serializable {

        private static final long serialVersionUID = 1L;

        private final RecordType type;
        private String[] chosen;

        Group(RecordType type, EventChoice choice) {
            this.type = type;
            chosen = Stream.concat(
                            Stream.of(getWhole()),
                            EventName.moves(type).stream().map(this::name))
                    .filter(name -> choice.names().contains(name))
                    .toArray(String[]::new);
        }

        public RecordType getType() {
            return type;
        }

        /** What stands for all events of such records, later ones too. */
        public String getWhole() {
            return EventName.prefix(type) + "*";
        }

        public List<Move> getMoves() {
            return List.copyOf(EventName.moves(type));
        }

        /** What an event of such records is called. */
        public String name(Move move) {
            return EventName.of(type, move);
        }

        public String[] getChosen() {
            return chosen;
        }

        public void setChosen(String[] chosen) {
            this.chosen = chosen;
        }
    }

    @Inject
    private WebhookService webhooks;

    @Inject
    private Destinations destinations;

    @Inject
    private Saving saving;

    @Inject
    private ShownSecret shown;

    private UUID webhookId;
    private WebhookData seen;
    private String url;
    private String description;
    private boolean everything = true;
    private List<Group> groups = groups(EventChoice.all());

    /** Starts a new webhook. */
    public void start() {
        webhookId = null;
        show(new WebhookData(null, null, EventChoice.all().names()));
    }

    /** Starts to change a webhook. */
    public void edit(WebhookView webhook) {
        webhookId = webhook.id();
        show(webhook.data());
    }

    private void show(WebhookData data) {
        seen = data;
        url = data.url();
        description = data.description();
        EventChoice choice = new EventChoice(data.events());
        everything = choice.isAll();
        groups = groups(choice);
    }

    private static List<Group> groups(EventChoice choice) {
        return EventName.types().stream().map(type -> new Group(type, choice)).toList();
    }

    /** Stores what was entered. The host is looked up before, because that may take a while. */
    public void save() {
        saving.save(
                () -> {
                    destinations.requireReachable(url);
                    store(new WebhookData(url, description, events()));
                },
                (WebhookData now) -> {
                    seen = now;
                    return now.url() + ", " + String.join(", ", now.events());
                });
    }

    private void store(WebhookData entered) {
        if (webhookId == null) {
            shown.show(webhooks.secret(webhooks.register(entered)));
        } else {
            webhooks.edit(webhookId, seen, entered);
        }
    }

    private List<String> events() {
        return everything
                ? EventChoice.all().names()
                : groups.stream()
                        .flatMap(group -> Arrays.stream(group.getChosen()))
                        .toList();
    }

    /** Whether a webhook that exists is changed. */
    public boolean isExisting() {
        return webhookId != null;
    }

    public List<Group> getGroups() {
        return groups;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }
}
