namespace Gis.Api.Accounts;

/// <summary>Names of the authorization policies; what they ask for is said in AddAccounts.</summary>
internal static class Policies
{
    /// <summary>To write the registers of schools and of the network, and to read who changed them.</summary>
    public const string EditRegisters = "EditRegisters";
}
