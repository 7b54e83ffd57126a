// A program that reads goal sheets needs only one import: these rooms define the values it gets.
@_exported public import GoalSheet
@_exported public import Grid
@_exported public import JapaneseCalendar
@_exported public import Messages
@_exported public import WorkbookReading
