/* SPDX-License-Identifier: MIT */
/* Links of the source, as links between documents here. */
#include "base/text.h"
#include "model/meaning.h"
#include "work/import/internal.h"
#include "work/link.h"

static const char *shown(Importing *importing, Slice text) {
    return text_shown(importing->arena, text, 60);
}

/* Whether the item that is to have the link can have it; tells why not. */
static bool may_have(Importing *importing, const ImportItem *owner, const ImportLink *link,
                     LinkType *type) {
    g_autoptr(GError) error = NULL;
    if (!link->to || strcmp(owner->new_id, link->to) == 0)
        import_say(importing, IMPORT_LOST, 1, link->place,
                   link->to ? "a link of '%s' to itself"
                            : "the link to '%s' leads to nothing that is imported or here",
                   shown(importing, link->target));
    else if (owner->there && link->backwards)
        import_say(importing, IMPORT_LOST, 1, link->place,
                   "the link from '%s' to this one: its file is there already, and is not changed",
                   owner->new_id);
    else if (!owner->there &&
             !link_type_find(importing->arena, owner->kind, link->type, type, &error))
        import_say(importing, IMPORT_LOST, 1, link->place, "the link to '%s': %s",
                   shown(importing, link->target), error->message);
    else
        return !owner->there;
    return false;
}

/* Puts the link where it belongs, unless it is there. */
static void place_link(Importing *importing, ImportItem *owner, ImportLink link) {
    LinkType type;
    if (!may_have(importing, owner, &link, &type))
        return;
    for (size_t i = 0; i < owner->resolved.len; i++) {
        const ImportLink *other = &owner->resolved.at[i];
        if (strcmp(other->type, type.path) != 0 || strcmp(other->to, link.to) != 0)
            continue;
        import_say(importing, IMPORT_LOST, 1, link.place, "the link to '%s' stands here twice",
                   link.to);
        return;
    }
    link.type = type.path;
    import_append_link(importing, &owner->resolved, link);
}

static void resolve_link(Importing *importing, ImportItem *item, ImportLink link) {
    ImportItem *target = import_find(importing, link.target);
    const Document *there =
        target ? NULL : corpus_find(importing->wish->corpus, slice_trim(link.target));
    link.item = target;
    link.to = target ? target->new_id : there ? slice_string(importing->arena, there->id) : NULL;
    if (link.backwards && target) {
        link.to = item->new_id;
        link.item = item;
        place_link(importing, target, link);
    } else if (link.backwards && there) {
        import_say(importing, IMPORT_LOST, 1, link.place,
                   "the link from '%s' to this one: its file is there already, and is not changed",
                   link.to);
    } else {
        place_link(importing, item, link);
    }
}

void import_resolve(Importing *importing) {
    for (unsigned i = 0; i < importing->items->len; i++) {
        ImportItem *item = importing->items->pdata[i];
        for (size_t k = 0; k < item->links.len && !item->dropped; k++) {
            const ImportLink *link = &item->links.at[k];
            if (item->sort == IMPORT_ITEM)
                resolve_link(importing, item, *link);
            else
                import_say(importing, IMPORT_LOST, 1, link->place,
                           "the link to '%s' leads to nothing that is imported",
                           shown(importing, link->target));
        }
    }
}

/* --- pins --- */

/* The beginning of the hash of what the new document says, or NULL. */
static const char *pin_of(Importing *importing, DocumentReader *documents, MarkdownReader *markdown,
                          ImportItem *item) {
    char hex[MEANING_HEX + 1];
    if (item->pin || !item->bytes.len)
        return item->pin;
    const Document *document =
        document_read(documents, importing->arena, item->path, item->kind, item->bytes, true);
    if (!document->broken && meaning_hash(markdown, document, item->bytes, hex))
        item->pin = arena_copy(importing->arena, hex, MEANING_PIN);
    return item->pin;
}

static bool write_pin(Importing *importing, ImportItem *item, const ImportLink *link,
                      const char *pin) {
    Edit edit = {link->type, EDIT_PIN, arena_printf(importing->arena, "%s@%s", link->to, pin)};
    g_autoptr(GString) edited = g_string_new(NULL);
    if (!edit_apply(importing->wish->corpus->config, item->path, item->kind, item->bytes, &edit, 1,
                    true, edited, NULL))
        return false;
    item->bytes = (Slice){arena_copy(importing->arena, edited->str, edited->len), edited->len};
    importing->imported->pins++;
    return true;
}

void import_pin(Importing *importing) {
    g_autoptr(DocumentReader) documents = document_reader_new(importing->wish->corpus->config);
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    for (unsigned i = 0; i < importing->items->len; i++) {
        ImportItem *item = importing->items->pdata[i];
        for (size_t k = 0; k < item->resolved.len && item->bytes.len; k++) {
            const ImportLink *link = &item->resolved.at[k];
            if (!link->pinned)
                continue;
            const char *pin =
                link->item ? pin_of(importing, documents, markdown, link->item) : NULL;
            if (!pin || !write_pin(importing, item, link, pin))
                import_say(importing, IMPORT_LOST, 1, link->place,
                           "that the link to '%s' was looked at: what that document says is not "
                           "known here",
                           link->to);
        }
    }
}
