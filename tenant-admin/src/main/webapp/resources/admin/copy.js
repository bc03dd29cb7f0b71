/* Buttons that copy what stands in a field beside them. */
document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) {
        const input = document.getElementById(button.dataset.copy);
        input.select();
        try {
            await navigator.clipboard.writeText(input.value);
        } catch {
            // Without a safe connection the browser has no clipboard to write to; what is selected can be copied by hand
            document.execCommand("copy");
        }
    }
});
