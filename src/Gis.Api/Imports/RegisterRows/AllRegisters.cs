using Gis.Api.Buildings;
using Gis.Api.Dltv;
using Gis.Api.Enrolment;
using Gis.Api.Network;
using Gis.Api.Registers;
using Gis.Api.Statements;

namespace Gis.Api.Imports.RegisterRows;

/// <summary>Every register. What is in this list can be imported, written over HTTP and is described.</summary>
internal static class AllRegisters
{
    public static readonly IReadOnlyList<Register> Items =
    [
        EnrolmentRegister.Enrolment,
        StaffRegister.Staff,
        BuildingRegister.Buildings,
        ReceiverRegister.Receivers,
        UsageRegisters.DltvUsage,
        UsageRegisters.PlatformUse,
        NodeRegister.Nodes,
        LinkRegister.Links,
        StatementRegister.Statements,
    ];
}
