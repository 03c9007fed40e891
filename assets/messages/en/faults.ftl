# Faults of imported tables. fault-where names the place; values come as finished text, decimal
# limits with a point ($max) and with a comma ($max_comma).
fault-table = { $table ->
    [contest] Contest
    [criteria] Criteria
    [projects] Projects
    [jurors] Jurors
    [scores] Scores
    [categories] Categories
    [sections] Sections
    [helpers] Helpers
    [sources] Sources
   *[ballots] Ballots
}
fault-where = { $where ->
    [cell] { fault-table }, row { $row }, “{ $column }”
    [row] { fault-table }, row { $row }
    [column] { fault-table }, “{ $column }”
   *[table] { fault-table }
}
fault-missing-table = { fault-where }: this table is mandatory and absent
fault-repeated-table = { fault-where }: the table stands there twice, “{ $first }” and “{ $value }”. Keep one
fault-unknown-table = “{ $value }” is no table of a contest and was passed over
fault-missing-column = { fault-where }: there is no column { $wanted }
fault-repeated-column = { fault-where }: there is such a column already, “{ $first }”. Keep one
fault-extra-column = { fault-where }: the program does not know this column; of projects it is kept as a note, elsewhere it is not used
fault-extra-cell = { fault-where }: “{ $value }” stands to the right of the last header. Put a value with a comma in it in quotes
fault-open-quote = { fault-where }: a quote is opened and never closed, the rows after it cannot be read
fault-bad-toml = { fault-where }: the file cannot be read as TOML. Check the quotes and brackets of this line
fault-empty-cell = { fault-where }: the cell is empty, but mandatory
fault-error-cell = { fault-where }: the cell holds the spreadsheet error { $value }
fault-too-long = { fault-where }: the text “{ $value }” is longer than { $limit } characters
fault-not-a-number = { fault-where }: “{ $value }” is not a number
fault-too-many-places = { fault-where }: { $value } has too many decimal places, { $places } are allowed
fault-too-large-number = { fault-where }: { $value } is too large a number
fault-negative = { fault-where }: { $value } is below zero
fault-below-min = { fault-where }: { $value } is below the minimum { $min }
fault-above-max = { fault-where }: { $value } is above the maximum { $max }
fault-off-step = { fault-where }: { $value } is not on the scale with step { $step }
fault-repeated = { fault-where }: “{ $value }” stands already in row { $first }
fault-unknown-project = { fault-where }: the table of projects has no number “{ $value }”
fault-unknown-juror = { fault-where }: the table of jurors has no “{ $value }”
fault-unknown-criterion = { fault-where }: there is no criterion with the code “{ $value }”
fault-mark-twice = { fault-where }: the mark { $value } is a second one, the first is in row { $first }
fault-mark-beside-recusal = { fault-where }: the mark { $value } stands beside a recusal in row { $recused }. A recusal covers the whole sheet: keep either it or the marks
fault-other-section = { fault-where }: project { $project } is heard in a section that is not that of juror { $juror }; the sheet does not count unless the secretary allows it
fault-secretary-scores = { fault-where }: “{ $value }” is the secretary of the jury, who gives no marks
fault-secretary-votes = { fault-where }: the secretary of the jury has no vote, “{ $value }” was not taken
fault-unknown-role = { fault-where }: “{ $value }” is no role of a jury. Possible: { $possible }
fault-unknown-seat = { fault-where }: “{ $value }” is no seat of a jury. Possible: { $possible }
fault-unknown-standing = { fault-where }: “{ $value }” is no state of an application. Possible: { $possible }
fault-unknown-right = { fault-where }: “{ $value }” is no right of a helper. Possible: { $possible }
fault-still-used = { fault-where }: “{ $value }” still stands at projects or jurors: { $count }. Change it there first, or rename the row
fault-not-yes-no = { fault-where }: “{ $value }” is neither yes nor no
fault-unknown-vote = { fault-where }: “{ $value }” is not understood. Possible: { $possible }
fault-second-chair = { fault-where }: a second chair, the first is { $first }
fault-bad-weight = { fault-where }: the weight { $value } cannot be below zero
fault-no-weight = { fault-where }: the weights of all criteria are zero, nothing is left to count
fault-votes-without-bearing = { fault-where }: by the regulation the hall gives marks from 0 to 100 (“one juror”), and these are votes; they do nothing to scores, marks of the hall are entered in the program
fault-bad-step = { fault-where }: the step { $value } does not fit a scale from { $min } to { $max }
fault-min-not-below-max = { fault-where }: the maximum { $value } is not above the minimum { $min }
fault-minimum-above-request = { fault-where }: the minimum { $value } is above the { $requested } requested
fault-share-above-whole = { fault-where }: the share { $value } is above the whole
fault-bad-date = { fault-where }: “{ $value }” is not a date. Write 2026-05-15 or 15.05.2026
fault-bad-quorum = { fault-where }: “{ $value }” is not a quorum. Write >1/2 or >=2/3
fault-bad-count = { fault-where }: “{ $value }” is not a whole number from { $least } to { $most }
fault-bad-length = { fault-where }: “{ $value }” is not a length of time. Write minutes and seconds: 5:00
fault-unknown-preset = { fault-where }: there is no regulation “{ $value }”. There are: { $possible }
fault-unknown-method = { fault-where }: there is no method “{ $value }”. There are: { $possible }
fault-unknown-word = { fault-where }: “{ $value }” is not understood. Possible: { $possible }
fault-unknown-key = { fault-where }: the program does not know this key, it was passed over
fault-repeated-key = { fault-where }: the key is given a second time
fault-missing-key = { fault-where }: the mandatory key { $wanted } is absent
fault-preset-tie-dropped = The ready regulation compares the criterion { $value } among equal scores, but the contest does not have it: the step was left out
fault-rounding-of-other-way = { fault-where }: there is no such rounding on the way chosen. Per sheet the sheet's total is rounded, per criterion its mean and points
fault-bad-trim = { fault-where }: { $drop } cannot be dropped on either side of { $drop_from } sheets. At least one is dropped, and at least one must be left
fault-audience-share = { fault-where }: the share of the students’ vote must be above zero and at most 30 %
fault-audience-on-places = { fault-where }: a share of the students’ vote cannot be added to a sum of places
fault-audience-sheet = { fault-where }: the hall as one juror needs a mean or a median of sheets
fault-threshold-with-places = { fault-where }: a threshold cannot be compared with places: the least is best
fault-points-of-places = { fault-where }: the Skating System counts places in criteria, not points: there is nothing to round after the weight
fault-method-not-per-criterion = { fault-where }: this method does not go criterion by criterion
fault-repeated-tie = { fault-where }: a tie step stands twice
fault-not-positive = { fault-where }: { $value } must be above zero
fault-stands-otherwise = { fault-where }, “{ $entry }”, { $field }: “{ $value }”, but the contest has “{ $stands }”. An import now only adds
fault-criteria-fixed = { fault-where }: the criterion “{ $value }” is new or differs from the contest's. Criteria do not change after the first mark
fault-regulation-fixed = { fault-where }: the regulation differs from the contest's. An import does not change it after the first mark
fault-mark-stands-otherwise = { fault-where }, project { $project }, { $juror }, criterion { $criterion }: { $value }, but the contest has { $stands }. The secretary can correct a mark
import-not-found = “{ $name }” is not there. Check that it was not renamed and that its drive is connected
import-wrong-type = “{ $name }” is neither an Excel workbook nor a LibreOffice spreadsheet. Save the tables as .xlsx, .xls or .ods, or choose a folder with contest.toml and CSV files
import-encrypted = “{ $name }” is protected by a password: remove it in Excel (File → Info → Protect Workbook) and save the workbook again
import-damaged = “{ $name }” is damaged or was not copied whole. Copy it again, or open it in Excel and save it anew
import-empty = There is nothing in “{ $name }”
import-too-large = “{ $name }” is too large: at most { $limit } MB can be imported. Check that it is the right file
import-unreadable = “{ $name }” cannot be read. Close it in other programs and check the access rights
import-folder-without-contest = The folder “{ $name }” has no contest.toml. Choose the folder of a contest, or a workbook
