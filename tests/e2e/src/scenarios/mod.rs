//! What the site promises, one sentence per function. Each scenario gets a fresh browser.

mod access;
mod announced;
mod answers;
mod api;
mod bad_input;
mod broken;
mod concordance;
mod counts;
mod file;
mod filter;
mod firefox;
mod history;
mod keyboard;
mod languages;
mod loading;
mod map;
mod map_picture;
mod modes;
mod mouse;
mod newer;
mod offline;
mod paper;
mod parts;
mod phone;
mod query;
mod reflow;
mod safety;
mod search;
mod settings;
mod small;
mod snapshots;
mod stances;
mod taken;
mod timeline;
mod without;

use crate::page::Page;
use anyhow::Result;
use std::future::Future;
use std::pin::Pin;

pub enum Outcome {
    /// Passed, with the figures measured, if any.
    Passed(Vec<String>),
    Skipped(String),
    Failed(String),
}

impl From<Result<()>> for Outcome {
    fn from(result: Result<()>) -> Self {
        Self::from(result.map(|()| Self::Passed(vec![])))
    }
}

impl From<Result<Self>> for Outcome {
    fn from(result: Result<Self>) -> Self {
        result.unwrap_or_else(|error| Self::Failed(format!("{error:#}")))
    }
}

impl Outcome {
    /// The console often tells why a check failed.
    async fn explained(self, page: &Page) -> Self {
        match self {
            Self::Failed(reason) => {
                let console = page.console().await.unwrap_or_default();
                Self::Failed(if console.is_empty() {
                    reason
                } else {
                    format!("{reason}\n         console: {}", console.join("\n                  "))
                })
            }
            other => other,
        }
    }
}

type Playing = Pin<Box<dyn Future<Output = Outcome>>>;

pub struct Scenario {
    pub name: &'static str,
    pub play: Box<dyn Fn(Page) -> Playing>,
}

macro_rules! scenarios {
    ($($file:ident::$name:ident),* $(,)?) => {
        vec![$(Scenario {
            name: stringify!($name),
            play: Box::new(|page| Box::pin(async move {
                let outcome = Outcome::from($file::$name(&page).await);
                outcome.explained(&page).await
            })),
        }),*]
    };
}

/// Several at a time, in the order in which a reader would meet them.
pub fn together() -> Vec<Scenario> {
    scenarios![
        search::reload_shows_the_same_screen,
        search::a_deep_link_shows_its_query_and_its_document,
        search::no_result_says_what_to_remove,
        search::filters_alone_list_their_passages_in_the_order_asked_for,
        query::a_query_narrows_every_view_and_each_says_so,
        query::every_example_of_the_help_finds_what_it_says,
        query::the_help_is_opened_and_left_by_keys,
        query::suggestions_are_chosen_by_keys_and_move_nothing,
        query::where_nothing_is_found_the_page_says_what_there_is_and_leads_there,
        history::back_undoes_a_choice_and_forward_repeats_it,
        history::typing_adds_no_step_to_the_history,
        history::a_run_of_keys_on_a_slider_is_one_step,
        history::back_returns_from_a_report_to_its_results,
        filter::a_document_narrows_and_its_chip_widens_again,
        filter::the_counts_of_a_facet_ignore_its_own_selection,
        counts::one_measure_has_one_number_in_every_view,
        api::version_documents_and_search_answer,
        api::marks_are_where_the_words_are,
        api::a_wrong_filter_rejects_with_its_name,
        bad_input::unknown_url_keys_give_a_notice_and_no_blank_page,
        bad_input::addresses_that_mail_programs_spoil_are_mended,
        bad_input::a_link_to_a_passage_that_is_gone_or_has_moved_says_so,
        bad_input::wrongly_encoded_addresses_show_a_page,
        bad_input::malformed_queries_never_break_the_page,
        bad_input::a_hundred_kilobytes_of_query_are_survived,
        safety::the_policy_is_strict_and_holds,
        safety::text_of_a_query_is_never_markup,
        safety::a_tour_asks_no_other_origin_and_leaves_the_console_empty,
        concordance::keywords_stand_above_one_another,
        concordance::lines_are_in_the_order_of_the_words_that_stand_out,
        concordance::lines_and_collocates_can_be_taken_away,
        concordance::lines_that_are_ticked_can_be_taken_away,
        concordance::a_collocate_narrows_to_the_lines_that_hold_it,
        concordance::a_line_leads_into_the_reader_and_back,
        concordance::on_a_phone_a_line_is_read_as_a_paragraph,
        concordance::what_cannot_be_aligned_is_told,
        map::the_map_its_table_and_scripts_say_the_same_of_a_day,
        map::the_slider_stops_where_something_is_reported,
        map::with_the_record_on_the_slider_stops_at_its_days_too,
        map_picture::names_on_the_map_never_cover_each_other,
        map_picture::a_capital_is_reached_and_opened_by_keys_alone,
        map::a_deep_link_opens_a_history_with_its_proofs,
        map_picture::the_map_can_be_taken_away,
        mouse::what_is_closed_leads_back_to_where_it_was_opened,
        mouse::another_page_begins_at_its_head,
        mouse::a_click_on_a_capital_opens_it_and_not_its_neighbour,
        map::filters_narrow_the_map_and_it_says_so,
        map::a_day_or_a_capital_that_is_not_there_is_told_and_the_map_stays,
        stances::a_cell_of_the_matrix_opens_the_words_it_rests_on,
        stances::the_matrix_is_one_stop_of_the_tab_key,
        stances::rows_fold_sort_and_group,
        stances::the_comparison_says_what_the_function_says,
        stances::agreement_has_one_set_of_numbers,
        stances::an_issue_has_the_reports_own_voice_and_says_who_is_silent,
        stances::what_cannot_be_compared_is_told,
        answers::questions_find_their_answers,
        answers::an_actors_name_leads_to_its_page,
        answers::whose_voices_these_are_stands_beside_every_view,
        answers::paper_has_the_whole_table,
        taken::each_view_hands_out_its_table_as_a_script_gets_it,
        taken::a_list_that_is_cut_says_how_much_of_it_is_shown,
        taken::copied_passages_are_the_words_of_the_report_alone,
        timeline::a_span_of_the_timeline_narrows_every_view,
        timeline::a_finger_chooses_a_span_and_a_bar_its_days,
        access::landmarks_and_names_are_the_contract,
        access::the_search_is_reached_and_used_by_keyboard_alone,
        access::axe_finds_no_violation_on_any_screen,
        keyboard::the_tab_key_leads_through_each_view_in_order_and_in_sight,
        keyboard::escape_leads_out_of_whatever_is_open,
        keyboard::keys_lead_on_and_can_be_switched_off,
        keyboard::the_focus_is_never_lost,
        phone::the_filters_are_a_sheet_at_the_foot_of_a_phone,
        languages::longer_words_from_the_right_are_not_cut_off,
        languages::a_script_from_the_right_mirrors_the_page,
        languages::days_are_the_same_in_every_time_zone,
        languages::every_number_and_date_is_written_by_the_browser,
        paper::a_sheet_of_paper_has_the_content_alone_and_says_where_it_is_from,
        snapshots::the_accessibility_tree_of_each_view_is_as_it_was,
        announced::results_filters_and_the_day_are_announced,
        modes::colours_that_a_reader_forces_lose_nothing,
        modes::nothing_moves_where_no_motion_is_wanted,
        reflow::at_every_width_nothing_is_cut_off_hard_to_press_or_scrolls_unsaid,
        reflow::nothing_is_lost_with_more_room_between_letters_words_and_lines,
        loading::a_program_that_does_not_come_whole_is_told_in_plain_words,
        loading::a_view_that_the_address_asks_for_is_announced_before_the_program,
        offline::after_one_visit_every_view_works_without_a_connection,
        offline::a_visit_by_a_deep_link_asks_for_nothing_twice,
        offline::who_leaves_early_has_what_the_visit_brought,
        offline::what_is_not_stored_yet_says_so_without_a_connection,
        offline::a_browser_without_service_workers_loses_nothing,
        parts::a_view_that_does_not_come_is_told_and_comes_when_asked_again,
        parts::a_script_that_asks_for_a_part_that_does_not_come_hears_why,
        parts::a_view_says_that_it_comes,
        parts::parts_are_fetched_ahead_once_the_browser_is_idle_or_a_link_is_pointed_at,
        newer::a_newer_release_is_offered_and_taken_whole,
        newer::loading_the_page_again_takes_the_newer_release,
        newer::a_page_of_the_old_release_keeps_its_files_while_it_is_open,
        newer::a_release_that_comes_broken_leaves_the_old_one_whole,
        file::from_a_file_every_view_opens_by_link_by_address_and_by_back,
        file::from_a_file_search_map_statements_and_settings_work,
        file::from_a_file_tables_pictures_and_reports_can_be_saved,
        firefox::in_firefox_a_search_finds_and_every_view_opens,
        without::the_reports_are_listed_without_scripts,
        without::each_report_is_there_byte_for_byte,
        without::nothing_jumps_when_the_program_comes,
        without::a_reader_without_scripts_is_told_so,
        broken::a_program_that_does_not_come_is_told,
        broken::a_refused_program_is_told,
        broken::a_browser_without_webassembly_is_told,
        broken::a_program_that_never_comes_is_told_and_forgiven,
        broken::a_panic_at_the_start_is_told,
        broken::a_panic_later_is_told,
        broken::the_report_can_be_copied_and_the_page_loaded_again,
        broken::the_failed_page_is_legible,
        settings::a_choice_is_kept_and_there_before_the_first_paint,
        settings::a_second_tab_does_not_disturb_the_first,
        settings::a_store_that_is_denied_full_or_nonsense_loses_nothing,
        settings::shortcuts_can_be_switched_off,
        settings::the_panel_is_used_by_keyboard_and_legible,
    ]
}

/// One at a time, after the others: what measures, or depends on the clock, has the machine to itself.
pub fn alone() -> Vec<Scenario> {
    scenarios![
        search::a_phrase_typed_on_a_keyboard_marks_its_passages,
        map_picture::the_map_is_there_at_once_and_follows_the_slider,
        offline::the_rest_comes_after_a_while_and_with_save_data_at_a_step,
        small::a_thousand_interactions_leave_no_error_and_no_growing_memory,
        small::lighthouse_finds_nothing_to_mend,
    ]
}
