// A program that reads goal sheets needs one import: the values it gets are of these rooms.
@_exported public import GoalSheet
@_exported public import Grid
@_exported public import JapaneseCalendar
@_exported public import Messages
@_exported public import WorkbookReading
