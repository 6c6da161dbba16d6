@_exported public import CivicReports
