// The daemon is Linux's alone, and so are its tests.
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
