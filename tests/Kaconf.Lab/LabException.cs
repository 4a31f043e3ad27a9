using System;

namespace Kaconf.Lab;

/// <summary>The lab could not do what it was asked, or did not see what it waited for; the message carries the evidence.</summary>
public sealed class LabException(string message) : Exception(message);
