/* Behaviour of the frame: drawer, theme choice, search key, dialogs, times, the line that says "working". */
(() => {
    const root = document.documentElement;
    const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

    /* Drawer, on narrow screens */
    const toggle = document.querySelector(".nav-toggle");
    const stage = document.querySelector(".stage");
    const openNav = (open) => {
        root.classList.toggle("nav-open", open);
        toggle.setAttribute("aria-expanded", open);
        stage.inert = open;
        (open ? document.querySelector("#nav a, #nav button") : toggle).focus();
    };
    toggle?.addEventListener("click", () => openNav(true));
    document.querySelector(".nav-scrim")?.addEventListener("click", () => openNav(false));

    /* Keys: Escape closes the drawer, a slash goes to the search box */
    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && root.classList.contains("nav-open")) {
            openNav(false);
        }
        const typing = event.target.closest("input, textarea, select, [contenteditable]");
        const search = document.querySelector(".search input");
        if (event.key === "/" && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            search.focus();
        }
    });

    /* A form that one comes to for typing: at once, before anybody types, so that no letter goes astray */
    document.querySelector("[data-focus] input:not([type=hidden])")?.focus();

    /*
     * The keyboard keeps its place: a button is disabled while its request is under way, and what lies over the page
     * goes; the browser then starts at the top of the page again. Back to what was used last and is still there, or to
     * what stands in its place.
     */
    const over = ".ui-dialog, .p-datepicker-panel";
    let used;
    let opener;
    const stands = (element) => element && (element.isConnected ? element : document.getElementById(element.id));
    const backToPlace = () => {
        const place = [stands(used), stands(opener)].find((element) => element?.checkVisibility() && !element.disabled);
        if (document.activeElement === document.body) {
            place?.focus({ preventScroll: true });
        }
    };
    const note = (event) => {
        used = event.target.closest?.("button, a, input, select, textarea");
        opener = used?.closest(over) ? opener : used;
    };
    document.addEventListener("click", note, true);
    document.addEventListener("keydown", note, true);
    document.addEventListener("keyup", (event) => {
        if (event.key === "Escape" || event.key === "Enter") {
            setTimeout(backToPlace, 150);
        }
    });
    window.jQuery?.(document).on("pfAjaxComplete", () => setTimeout(backToPlace, 150));

    /* A move shows the page anew: whoever made it goes on at the process bar, not on a button that they did not aim at */
    addEventListener("pagehide", () =>
        sessionStorage.setItem("baton.moved", Boolean(used?.closest("#moves, #moveDialog"))));
    if (sessionStorage.getItem("baton.moved") === "true" && document.activeElement === document.body) {
        document.querySelector(".process")?.focus({ preventScroll: true });
    }

    /* Weeks begin on the day on which they do where the reader is */
    const week = new Intl.Locale(navigator.language);
    Object.values(window.PrimeFaces?.locales ?? {}).forEach((locale) =>
        (locale.firstDayOfWeek = (week.getWeekInfo?.() ?? week.weekInfo ?? { firstDay: 1 }).firstDay % 7));

    /* Light, dark, system */
    const showTheme = () => {
        $$("[data-theme-choice]").forEach((button) =>
            button.setAttribute("aria-pressed", button.dataset.themeChoice === window.batonTheme.current()));
    };
    showTheme();

    document.addEventListener("click", (event) => {
        const theme = event.target.closest("[data-theme-choice]");
        if (theme) {
            window.batonTheme.choose(theme.dataset.themeChoice);
            showTheme();
        }
        const opener = event.target.closest("[data-dialog]");
        if (opener) {
            window.PF(opener.dataset.dialog).show();
        }
    });

    /* Times: the server writes them in the tenant's zone; those of the last week become a distance */
    const distance = new Intl.RelativeTimeFormat(root.lang, { numeric: "auto", style: "short" });
    const units = [[60, "second", 60], [3600, "minute", 60], [86400, "hour", 3600], [604800, "day", 86400]];

    const showTime = (time) => {
        const seconds = (new Date(time.dateTime) - Date.now()) / 1000;
        const unit = units.find(([limit]) => Math.abs(seconds) < limit);
        if (unit) {
            time.title ||= time.textContent;
            time.dataset.when = "shown";
            time.textContent = distance.format(Math.trunc(seconds / unit[2]), unit[1]);
        }
    };

    const near = 'time[data-when="near"]';

    /* PrimeFaces hides a choice of files from screen readers that all others see */
    const hiddenFile = 'input[type="file"][aria-hidden]';
    const showFile = (input) => input.removeAttribute("aria-hidden");

    const finish = (part) => {
        $$(near, part).forEach(showTime);
        $$(hiddenFile, part).forEach(showFile);
    };
    finish(document);
    new MutationObserver((changes) => {
        changes
            .flatMap((change) => [...change.addedNodes])
            .filter((node) => node.nodeType === Node.ELEMENT_NODE)
            .forEach(finish);
    }).observe(document.body, { childList: true, subtree: true });

    /*
     * A request that came to nothing. An answer that leads to the login is not followed by the browser, as it is another
     * host's; what was entered is still on the page, so the page stays, and says what to do.
     */
    const trouble = document.getElementById("trouble");
    const tell = (kind) => {
        $$("[data-trouble]", trouble).forEach((part) => (part.hidden = part.dataset.trouble !== kind));
        trouble.hidden = false;
    };
    window.jQuery?.(document)
        .on("pfAjaxError", async () => {
            try {
                const answer = await fetch(location.href, { method: "HEAD", redirect: "manual", cache: "no-store" });
                tell(answer.type === "opaqueredirect" ? "over" : "silent");
            } catch {
                tell("silent");
            }
        })
        .on("pfAjaxSuccess", () => (trouble.hidden = true));
    trouble?.querySelector("[data-trouble-close]").addEventListener("click", () => (trouble.hidden = true));

    /* A pasted number is understood as a whole or refused: AutoNumeric would leave out what it does not know */
    const understood = (text, decimal) => {
        const bare = text.trim().replace("\u2212", "-");
        const [group, groups] = decimal === "," ? [".", "\\."] : [",", ","];
        const form = new RegExp(`^-?(\\d+|[1-9]\\d{0,2}(${groups}\\d{3})+)([${decimal}]\\d+)?$`);
        return form.test(bare) ? bare.replaceAll(group, "").replace(decimal, ".") : null;
    };
    document.addEventListener("paste", (event) => {
        const field = window.AutoNumeric?.getAutoNumericElement(event.target);
        if (!field) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        const limits = field.getSettings();
        const number = understood(event.clipboardData.getData("text"), limits.decimalCharacter);
        const fits =
            number !== null &&
            Number(number) >= limits.minimumValue &&
            Number(number) <= limits.maximumValue &&
            (number.split(".")[1] ?? "").length <= limits.decimalPlaces;
        if (!fits) {
            tell("number");
            return;
        }
        trouble.hidden = true;
        field.set(number);
        event.target.dispatchEvent(new Event("change", { bubbles: true }));
    }, true);

    /* What is wrong with an input may be said where a long dialog does not show it */
    window.jQuery?.(document).on("pfAjaxComplete", (event, request, settings, args) => {
        if (args?.validationFailed) {
            const wrong = $$('[aria-invalid="true"], .ui-message-error').find((place) => place.checkVisibility());
            // Inputs of tables and notes stand in no field. Nothing may fail here: PrimeFaces would send no request again
            (wrong?.closest(".field, .ui-message") ?? wrong)?.scrollIntoView({ block: "nearest" });
        }
    });

    /* Working: only full submits and PrimeFaces' requests that take longer than a blink are seen (see .busy) */
    const busy = (on) => root.classList.toggle("is-busy", on);
    window.jQuery?.(document).on("pfAjaxStart", () => busy(true)).on("pfAjaxComplete pfAjaxError", () => busy(false));
    document.addEventListener("submit", (event) => !event.defaultPrevented && busy(true));
    addEventListener("pageshow", () => busy(false));
})();
