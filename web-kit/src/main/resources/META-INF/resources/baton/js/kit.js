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
    $$(near).forEach(showTime);
    new MutationObserver((changes) => {
        changes
            .flatMap((change) => [...change.addedNodes])
            .filter((node) => node.nodeType === Node.ELEMENT_NODE)
            .flatMap((node) => $$(near, node))
            .forEach(showTime);
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

    /* Working: only full submits and PrimeFaces' requests that take longer than a blink are seen (see .busy) */
    const busy = (on) => root.classList.toggle("is-busy", on);
    window.jQuery?.(document).on("pfAjaxStart", () => busy(true)).on("pfAjaxComplete pfAjaxError", () => busy(false));
    document.addEventListener("submit", (event) => !event.defaultPrevented && busy(true));
    addEventListener("pageshow", () => busy(false));
})();
