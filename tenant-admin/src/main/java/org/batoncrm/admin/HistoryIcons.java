package org.batoncrm.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.batoncrm.process.EventKind;

/** The sign beside a line of the history. */
@Named
@ApplicationScoped
public class HistoryIcons {

    /** The icon's name. */
    public String of(EventKind kind) {
        return switch (kind) {
            case PROCESS -> "arrow-right";
            case RECORDS -> "file";
            case MEMBERS -> "user";
            case SETTINGS -> "settings";
            case ACCESS -> "lock";
            case REFUSED -> "ban";
            case DATA -> "download";
            case COMPANY -> "building";
        };
    }
}
