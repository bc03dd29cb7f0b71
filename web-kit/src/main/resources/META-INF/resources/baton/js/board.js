/*
 * Boards: a card moves by drag and drop, or through the menu behind its button, which the keyboard reaches.
 * The board says what was wished by the event "board:move" with detail {card, column}, and calls the function named in
 * its data-move with parameters card and column: the name of a p:remoteCommand. The server answers with the new board.
 */
(() => {
    const cardOf = (node) => node.closest(".board-card");
    const columnOf = (node) => node.closest(".board-column");
    let dragged = null;
    let putBack = null;

    /* What is said stays outside the board: the server's answer replaces the board, and would silence it */
    const voice = document.createElement("span");
    voice.className = "quiet-label";
    voice.setAttribute("role", "status");

    const move = (card, column) => {
        const board = card.closest(".board");
        if (columnOf(card) === column) {
            return;
        }
        const from = card.parentElement;
        const next = card.nextElementSibling;
        putBack = () => from.insertBefore(card, next);
        column.querySelector(".board-cards").prepend(card);
        const detail = { card: card.dataset.card, column: column.dataset.column };
        voice.textContent = board.dataset.said
            .replace("{0}", card.querySelector(".board-card-title").textContent.trim())
            .replace("{1}", column.querySelector("h2").textContent.trim());
        card.querySelector(".board-move")?.focus();
        board.dispatchEvent(new CustomEvent("board:move", { bubbles: true, detail }));
        window[board.dataset.move]?.(Object.entries(detail).map(([name, value]) => ({ name, value })));
    };

    document.addEventListener("DOMContentLoaded", () => {
        document.body.append(voice);
        // Without an answer nothing has moved
        window.jQuery?.(document)
            .on("pfAjaxError", () => putBack?.())
            .on("pfAjaxComplete", () => (putBack = null));
    });

    /* Drag and drop */
    document.addEventListener("dragstart", (event) => {
        dragged = event.target.closest?.(".board-card") ?? null;
        if (dragged) {
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", dragged.dataset.card);
            dragged.classList.add("is-dragged");
        }
    });

    const over = (column) => {
        document.querySelectorAll(".board-column.is-over").forEach((other) => other.classList.remove("is-over"));
        column?.classList.add("is-over");
    };

    const target = (event) => {
        const column = dragged && event.target.closest?.(".board-column");
        return column && column.closest(".board") === dragged.closest(".board") ? column : null;
    };

    document.addEventListener("dragover", (event) => {
        const column = target(event);
        if (column) {
            event.preventDefault();
        }
        if (dragged) {
            over(column && column !== columnOf(dragged) ? column : null);
        }
    });

    document.addEventListener("drop", (event) => {
        const column = target(event);
        if (column) {
            event.preventDefault();
            move(dragged, column);
        }
    });

    document.addEventListener("dragend", () => {
        dragged?.classList.remove("is-dragged");
        dragged = null;
        over(null);
    });

    /* Menu */
    let menu = null;

    const close = (refocus) => {
        if (menu) {
            const { button, list } = menu;
            menu = null;
            list.remove();
            button.setAttribute("aria-expanded", "false");
            if (refocus) {
                button.focus();
            }
        }
    };

    const place = (list, button) => {
        const at = button.getBoundingClientRect();
        const { offsetWidth: width, offsetHeight: height } = list;
        list.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`;
        list.style.top = `${at.bottom + height + 8 > innerHeight ? Math.max(8, at.top - height - 4) : at.bottom + 4}px`;
    };

    const open = (button) => {
        const card = cardOf(button);
        const here = columnOf(card);
        const list = document.createElement("div");
        list.className = "menu board-menu";
        list.setAttribute("role", "menu");
        list.setAttribute("aria-label", button.getAttribute("aria-label"));
        const head = document.createElement("div");
        head.className = "menu-head";
        head.textContent = button.title;
        list.append(head);
        card.closest(".board").querySelectorAll(".board-column").forEach((column) => {
            const item = document.createElement("button");
            item.type = "button";
            item.className = "menu-item";
            item.setAttribute("role", "menuitem");
            item.textContent = column.querySelector("h2").textContent;
            if (column === here) {
                item.setAttribute("aria-disabled", "true");
            }
            item.addEventListener("click", () => {
                close(false);
                move(card, column);
            });
            list.append(item);
        });
        document.body.append(list);
        button.setAttribute("aria-expanded", "true");
        menu = { button, list };
        place(list, button);
        list.querySelector(".menu-item:not([aria-disabled])")?.focus();
    };

    document.addEventListener("click", (event) => {
        const button = event.target.closest(".board-move");
        const again = menu?.button === button;
        if (!menu?.list.contains(event.target)) {
            close(false);
        }
        if (button && !again) {
            open(button);
        }
    });

    document.addEventListener("keydown", (event) => {
        if (!menu) {
            return;
        }
        const items = [...menu.list.querySelectorAll(".menu-item:not([aria-disabled])")];
        const at = items.indexOf(document.activeElement);
        const go = {
            ArrowDown: (at + 1) % items.length,
            ArrowUp: (at - 1 + items.length) % items.length,
            Home: 0,
            End: items.length - 1,
        }[event.key];
        if (go !== undefined) {
            event.preventDefault();
            items[go]?.focus();
        } else if (event.key === "Escape" || event.key === "Tab") {
            event.preventDefault();
            close(true);
        }
    });
})();
