/* Runs in <head> before the first paint: the user's choice of light or dark, and the tenant's accent colour. */
(() => {
    const root = document.documentElement;
    const key = "baton.theme";

    const stored = () => {
        try {
            return localStorage.getItem(key);
        } catch {
            return null; // storage can be forbidden; then the system decides
        }
    };

    const apply = (choice) => {
        if (choice === "light" || choice === "dark") {
            root.dataset.theme = choice;
        } else {
            delete root.dataset.theme;
        }
    };

    apply(stored());
    if (/^#[0-9a-f]{6}$/i.test(root.dataset.accent ?? "")) {
        root.style.setProperty("--accent-seed", root.dataset.accent);
    }

    window.batonTheme = {
        current: () => root.dataset.theme ?? "system",
        choose(choice) {
            apply(choice);
            try {
                if (choice === "system") {
                    localStorage.removeItem(key);
                } else {
                    localStorage.setItem(key, choice);
                }
            } catch {
                // the choice holds for this page
            }
        },
    };
    addEventListener("storage", (event) => event.key === key && apply(event.newValue));
})();
