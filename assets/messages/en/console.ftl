# Sections
nav-label = Sections
nav-next = What is next
nav-setup = Setup
nav-projects = Projects
nav-jury = Jury
nav-marks = Marks
nav-results = Results
nav-papers = Papers
nav-journal = Journal
nav-shortcut = { $section } ({ $keys })
nav-keys = Alt and a digit: the section by its order
