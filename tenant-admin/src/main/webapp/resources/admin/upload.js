/* Sends the file of an export as it lies on the disk, and shows how far it is. The server reads it piece by piece. */
(() => {
    const panel = () => document.querySelector(".upload");
    const say = (text) => {
        panel().querySelector(".upload-said").textContent = text;
    };

    const show = (busy) => {
        panel().querySelector(".job").hidden = !busy;
        panel().querySelector(".upload-choice").hidden = busy;
        if (!busy) {
            panel().querySelector("input").value = "";
        }
    };

    const send = (file) => {
        const bar = panel().querySelector("progress");
        const request = new XMLHttpRequest();
        const failed = (text) => {
            show(false);
            say(text || panel().dataset.failed);
        };
        request.upload.addEventListener("progress", (event) => {
            bar.value = event.lengthComputable ? (100 * event.loaded) / event.total : 0;
        });
        request.addEventListener("load", () => {
            if (request.status === 204) {
                show(false);
                window.refreshData();
            } else {
                failed(request.status === 409 ? request.responseText : null);
            }
        });
        request.addEventListener("error", () => failed(null));
        request.addEventListener("abort", () => failed(" "));
        request.open("POST", `import?name=${encodeURIComponent(file.name)}`);
        request.setRequestHeader("Content-Type", "application/zip");
        panel().querySelector(".upload-stop").onclick = () => request.abort();
        bar.value = 0;
        say("");
        show(true);
        request.send(file);
    };

    document.addEventListener("change", (event) => {
        if (event.target.matches(".upload input[type=file]") && event.target.files.length) {
            send(event.target.files[0]);
        }
    });
})();
