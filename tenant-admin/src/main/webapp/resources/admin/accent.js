/* The accent colour while it is chosen: field and picker say the same, and the page wears it at once. */
(() => {
    const root = document.documentElement;
    const whole = /^#[0-9a-f]{6}$/i;
    const field = () => document.getElementById("company:accent");

    const wear = () => {
        const colour = field().value.trim();
        if (whole.test(colour)) {
            root.style.setProperty("--accent-seed", colour);
        } else if (!colour) {
            root.style.removeProperty("--accent-seed");
        }
        document.querySelector(".accent-picker").value = getComputedStyle(root).getPropertyValue("--accent-seed").trim();
    };

    document.addEventListener("input", (event) => {
        if (event.target.matches(".accent-picker")) {
            field().value = event.target.value;
        }
        if (event.target === field() || event.target.matches(".accent-picker")) {
            wear();
        }
    });

    document.addEventListener("click", (event) => {
        if (event.target.closest(".accent-own")) {
            field().value = "";
            wear();
        }
    });

    document.addEventListener("DOMContentLoaded", () => {
        wear();
        // A refused form is drawn anew, with an empty picker
        window.jQuery(document).on("pfAjaxComplete", wear);
    });
})();
