/* SPDX-License-Identifier: MIT */
/* What is called of libgit2; included by internal.h alone. */
#pragma once

#include "adapters/library.h"

#if LIBRARY_LAZY

/* the file by which the system knows the version that the headers are of */
#define GIT_LIBRARY "libgit2.so." LIBGIT2_SOVERSION

/* clang-format off */
/* A name a line, here and below. */
#define GIT_CALLS(each) \
    each(git_blob_create_from_buffer) \
    each(git_buf_dispose) \
    each(git_commit_author) \
    each(git_commit_create) \
    each(git_commit_free) \
    each(git_commit_lookup) \
    each(git_commit_message) \
    each(git_commit_parent_id) \
    each(git_commit_parentcount) \
    each(git_commit_raw_header) \
    each(git_commit_time) \
    each(git_commit_tree) \
    each(git_commit_tree_id) \
    each(git_config_add_file_ondisk) \
    each(git_config_delete_entry) \
    each(git_config_foreach) \
    each(git_config_free) \
    each(git_config_get_bool) \
    each(git_config_get_string_buf) \
    each(git_config_iterator_free) \
    each(git_config_multivar_iterator_new) \
    each(git_config_next) \
    each(git_config_open_default) \
    each(git_config_open_level) \
    each(git_config_open_ondisk) \
    each(git_config_parse_bool) \
    each(git_config_parse_path) \
    each(git_config_set_string) \
    each(git_diff_options_init) \
    each(git_error_last) \
    each(git_filter_list_apply_to_buffer) \
    each(git_filter_list_free) \
    each(git_filter_list_load) \
    each(git_ignore_path_is_ignored) \
    each(git_index_add) \
    each(git_index_conflict_iterator_free) \
    each(git_index_conflict_iterator_new) \
    each(git_index_conflict_next) \
    each(git_index_conflict_remove) \
    each(git_index_entry_stage) \
    each(git_index_entrycount) \
    each(git_index_find_prefix) \
    each(git_index_free) \
    each(git_index_get_byindex) \
    each(git_index_get_bypath) \
    each(git_index_open) \
    each(git_index_read) \
    each(git_index_remove) \
    each(git_index_write) \
    each(git_libgit2_init) \
    each(git_libgit2_opts) \
    each(git_merge_base) \
    each(git_merge_file) \
    each(git_merge_file_options_init) \
    each(git_merge_file_result_free) \
    each(git_object_free) \
    each(git_object_id) \
    each(git_object_lookup) \
    each(git_object_lookup_prefix) \
    each(git_object_peel) \
    each(git_odb_free) \
    each(git_odb_object_data) \
    each(git_odb_object_dup) \
    each(git_odb_object_free) \
    each(git_odb_object_id) \
    each(git_odb_object_size) \
    each(git_odb_object_type) \
    each(git_odb_open) \
    each(git_odb_read) \
    each(git_odb_read_header) \
    each(git_oid_equal) \
    each(git_oid_fromstrn) \
    each(git_oid_is_zero) \
    each(git_oid_pathfmt) \
    each(git_oid_tostr) \
    each(git_patch_free) \
    each(git_patch_from_buffers) \
    each(git_patch_to_buf) \
    each(git_reference_create) \
    each(git_reference_dwim) \
    each(git_reference_free) \
    each(git_reference_iterator_free) \
    each(git_reference_iterator_glob_new) \
    each(git_reference_iterator_new) \
    each(git_reference_lookup) \
    each(git_reference_name) \
    each(git_reference_name_is_valid) \
    each(git_reference_name_to_id) \
    each(git_reference_next_name) \
    each(git_reference_peel) \
    each(git_reference_symbolic_target) \
    each(git_reference_target) \
    each(git_reference_type) \
    each(git_repository_commondir) \
    each(git_repository_config) \
    each(git_repository_free) \
    each(git_repository_odb) \
    each(git_repository_open_ext) \
    each(git_repository_path) \
    each(git_repository_set_workdir) \
    each(git_repository_state) \
    each(git_repository_workdir) \
    each(git_repository_wrap_odb) \
    each(git_revparse_single) \
    each(git_revwalk_free) \
    each(git_revwalk_hide) \
    each(git_revwalk_new) \
    each(git_revwalk_next) \
    each(git_revwalk_push) \
    each(git_revwalk_sorting) \
    each(git_signature_free) \
    each(git_signature_new) \
    each(git_tag_annotation_create) \
    each(git_tag_free) \
    each(git_tag_lookup) \
    each(git_tag_message) \
    each(git_tag_tagger) \
    each(git_transaction_commit) \
    each(git_transaction_free) \
    each(git_transaction_lock_ref) \
    each(git_transaction_new) \
    each(git_transaction_set_target) \
    each(git_tree_create_updated) \
    each(git_tree_entry_byindex) \
    each(git_tree_entry_bypath) \
    each(git_tree_entry_cmp) \
    each(git_tree_entry_filemode) \
    each(git_tree_entry_filemode_raw) \
    each(git_tree_entry_free) \
    each(git_tree_entry_id) \
    each(git_tree_entry_name) \
    each(git_tree_entrycount) \
    each(git_tree_free) \
    each(git_tree_id) \
    each(git_tree_lookup)
/* clang-format on */

typedef struct {
    GIT_CALLS(LIBRARY_PLACE)
} GitCalls;

/* NULL until the first call; see git_find(). */
extern GitCalls *git_found;

/* Opens the library, and answers git_found from then on. */
const GitCalls *git_find(void);

/* Where they all are. */
static inline const GitCalls *git_calls(void) {
    const GitCalls *found = __atomic_load_n(&git_found, __ATOMIC_ACQUIRE);
    return found ? found : git_find();
}

#define git_blob_create_from_buffer      (*git_calls()->git_blob_create_from_buffer_)
#define git_buf_dispose                  (*git_calls()->git_buf_dispose_)
#define git_commit_author                (*git_calls()->git_commit_author_)
#define git_commit_create                (*git_calls()->git_commit_create_)
#define git_commit_free                  (*git_calls()->git_commit_free_)
#define git_commit_lookup                (*git_calls()->git_commit_lookup_)
#define git_commit_message               (*git_calls()->git_commit_message_)
#define git_commit_parent_id             (*git_calls()->git_commit_parent_id_)
#define git_commit_parentcount           (*git_calls()->git_commit_parentcount_)
#define git_commit_raw_header            (*git_calls()->git_commit_raw_header_)
#define git_commit_time                  (*git_calls()->git_commit_time_)
#define git_commit_tree                  (*git_calls()->git_commit_tree_)
#define git_commit_tree_id               (*git_calls()->git_commit_tree_id_)
#define git_config_add_file_ondisk       (*git_calls()->git_config_add_file_ondisk_)
#define git_config_delete_entry          (*git_calls()->git_config_delete_entry_)
#define git_config_foreach               (*git_calls()->git_config_foreach_)
#define git_config_free                  (*git_calls()->git_config_free_)
#define git_config_get_bool              (*git_calls()->git_config_get_bool_)
#define git_config_get_string_buf        (*git_calls()->git_config_get_string_buf_)
#define git_config_iterator_free         (*git_calls()->git_config_iterator_free_)
#define git_config_multivar_iterator_new (*git_calls()->git_config_multivar_iterator_new_)
#define git_config_next                  (*git_calls()->git_config_next_)
#define git_config_open_default          (*git_calls()->git_config_open_default_)
#define git_config_open_level            (*git_calls()->git_config_open_level_)
#define git_config_open_ondisk           (*git_calls()->git_config_open_ondisk_)
#define git_config_parse_bool            (*git_calls()->git_config_parse_bool_)
#define git_config_parse_path            (*git_calls()->git_config_parse_path_)
#define git_config_set_string            (*git_calls()->git_config_set_string_)
#define git_diff_options_init            (*git_calls()->git_diff_options_init_)
#define git_error_last                   (*git_calls()->git_error_last_)
#define git_filter_list_apply_to_buffer  (*git_calls()->git_filter_list_apply_to_buffer_)
#define git_filter_list_free             (*git_calls()->git_filter_list_free_)
#define git_filter_list_load             (*git_calls()->git_filter_list_load_)
#define git_ignore_path_is_ignored       (*git_calls()->git_ignore_path_is_ignored_)
#define git_index_add                    (*git_calls()->git_index_add_)
#define git_index_conflict_iterator_free (*git_calls()->git_index_conflict_iterator_free_)
#define git_index_conflict_iterator_new  (*git_calls()->git_index_conflict_iterator_new_)
#define git_index_conflict_next          (*git_calls()->git_index_conflict_next_)
#define git_index_conflict_remove        (*git_calls()->git_index_conflict_remove_)
#define git_index_entry_stage            (*git_calls()->git_index_entry_stage_)
#define git_index_entrycount             (*git_calls()->git_index_entrycount_)
#define git_index_find_prefix            (*git_calls()->git_index_find_prefix_)
#define git_index_free                   (*git_calls()->git_index_free_)
#define git_index_get_byindex            (*git_calls()->git_index_get_byindex_)
#define git_index_get_bypath             (*git_calls()->git_index_get_bypath_)
#define git_index_open                   (*git_calls()->git_index_open_)
#define git_index_read                   (*git_calls()->git_index_read_)
#define git_index_remove                 (*git_calls()->git_index_remove_)
#define git_index_write                  (*git_calls()->git_index_write_)
#define git_libgit2_init                 (*git_calls()->git_libgit2_init_)
#define git_libgit2_opts                 (*git_calls()->git_libgit2_opts_)
#define git_merge_base                   (*git_calls()->git_merge_base_)
#define git_merge_file                   (*git_calls()->git_merge_file_)
#define git_merge_file_options_init      (*git_calls()->git_merge_file_options_init_)
#define git_merge_file_result_free       (*git_calls()->git_merge_file_result_free_)
#define git_object_free                  (*git_calls()->git_object_free_)
#define git_object_id                    (*git_calls()->git_object_id_)
#define git_object_lookup                (*git_calls()->git_object_lookup_)
#define git_object_lookup_prefix         (*git_calls()->git_object_lookup_prefix_)
#define git_object_peel                  (*git_calls()->git_object_peel_)
#define git_odb_free                     (*git_calls()->git_odb_free_)
#define git_odb_object_data              (*git_calls()->git_odb_object_data_)
#define git_odb_object_dup               (*git_calls()->git_odb_object_dup_)
#define git_odb_object_free              (*git_calls()->git_odb_object_free_)
#define git_odb_object_id                (*git_calls()->git_odb_object_id_)
#define git_odb_object_size              (*git_calls()->git_odb_object_size_)
#define git_odb_object_type              (*git_calls()->git_odb_object_type_)
#define git_odb_open                     (*git_calls()->git_odb_open_)
#define git_odb_read                     (*git_calls()->git_odb_read_)
#define git_odb_read_header              (*git_calls()->git_odb_read_header_)
#define git_oid_equal                    (*git_calls()->git_oid_equal_)
#define git_oid_fromstrn                 (*git_calls()->git_oid_fromstrn_)
#define git_oid_is_zero                  (*git_calls()->git_oid_is_zero_)
#define git_oid_pathfmt                  (*git_calls()->git_oid_pathfmt_)
#define git_oid_tostr                    (*git_calls()->git_oid_tostr_)
#define git_patch_free                   (*git_calls()->git_patch_free_)
#define git_patch_from_buffers           (*git_calls()->git_patch_from_buffers_)
#define git_patch_to_buf                 (*git_calls()->git_patch_to_buf_)
#define git_reference_create             (*git_calls()->git_reference_create_)
#define git_reference_dwim               (*git_calls()->git_reference_dwim_)
#define git_reference_free               (*git_calls()->git_reference_free_)
#define git_reference_iterator_free      (*git_calls()->git_reference_iterator_free_)
#define git_reference_iterator_glob_new  (*git_calls()->git_reference_iterator_glob_new_)
#define git_reference_iterator_new       (*git_calls()->git_reference_iterator_new_)
#define git_reference_lookup             (*git_calls()->git_reference_lookup_)
#define git_reference_name               (*git_calls()->git_reference_name_)
#define git_reference_name_is_valid      (*git_calls()->git_reference_name_is_valid_)
#define git_reference_name_to_id         (*git_calls()->git_reference_name_to_id_)
#define git_reference_next_name          (*git_calls()->git_reference_next_name_)
#define git_reference_peel               (*git_calls()->git_reference_peel_)
#define git_reference_symbolic_target    (*git_calls()->git_reference_symbolic_target_)
#define git_reference_target             (*git_calls()->git_reference_target_)
#define git_reference_type               (*git_calls()->git_reference_type_)
#define git_repository_commondir         (*git_calls()->git_repository_commondir_)
#define git_repository_config            (*git_calls()->git_repository_config_)
#define git_repository_free              (*git_calls()->git_repository_free_)
#define git_repository_odb               (*git_calls()->git_repository_odb_)
#define git_repository_open_ext          (*git_calls()->git_repository_open_ext_)
#define git_repository_path              (*git_calls()->git_repository_path_)
#define git_repository_set_workdir       (*git_calls()->git_repository_set_workdir_)
#define git_repository_state             (*git_calls()->git_repository_state_)
#define git_repository_workdir           (*git_calls()->git_repository_workdir_)
#define git_repository_wrap_odb          (*git_calls()->git_repository_wrap_odb_)
#define git_revparse_single              (*git_calls()->git_revparse_single_)
#define git_revwalk_free                 (*git_calls()->git_revwalk_free_)
#define git_revwalk_hide                 (*git_calls()->git_revwalk_hide_)
#define git_revwalk_new                  (*git_calls()->git_revwalk_new_)
#define git_revwalk_next                 (*git_calls()->git_revwalk_next_)
#define git_revwalk_push                 (*git_calls()->git_revwalk_push_)
#define git_revwalk_sorting              (*git_calls()->git_revwalk_sorting_)
#define git_signature_free               (*git_calls()->git_signature_free_)
#define git_signature_new                (*git_calls()->git_signature_new_)
#define git_tag_annotation_create        (*git_calls()->git_tag_annotation_create_)
#define git_tag_free                     (*git_calls()->git_tag_free_)
#define git_tag_lookup                   (*git_calls()->git_tag_lookup_)
#define git_tag_message                  (*git_calls()->git_tag_message_)
#define git_tag_tagger                   (*git_calls()->git_tag_tagger_)
#define git_transaction_commit           (*git_calls()->git_transaction_commit_)
#define git_transaction_free             (*git_calls()->git_transaction_free_)
#define git_transaction_lock_ref         (*git_calls()->git_transaction_lock_ref_)
#define git_transaction_new              (*git_calls()->git_transaction_new_)
#define git_transaction_set_target       (*git_calls()->git_transaction_set_target_)
#define git_tree_create_updated          (*git_calls()->git_tree_create_updated_)
#define git_tree_entry_byindex           (*git_calls()->git_tree_entry_byindex_)
#define git_tree_entry_bypath            (*git_calls()->git_tree_entry_bypath_)
#define git_tree_entry_cmp               (*git_calls()->git_tree_entry_cmp_)
#define git_tree_entry_filemode          (*git_calls()->git_tree_entry_filemode_)
#define git_tree_entry_filemode_raw      (*git_calls()->git_tree_entry_filemode_raw_)
#define git_tree_entry_free              (*git_calls()->git_tree_entry_free_)
#define git_tree_entry_id                (*git_calls()->git_tree_entry_id_)
#define git_tree_entry_name              (*git_calls()->git_tree_entry_name_)
#define git_tree_entrycount              (*git_calls()->git_tree_entrycount_)
#define git_tree_free                    (*git_calls()->git_tree_free_)
#define git_tree_id                      (*git_calls()->git_tree_id_)
#define git_tree_lookup                  (*git_calls()->git_tree_lookup_)

#endif
