using Gis.Api.Buildings;
using Gis.Api.Dltv;
using Gis.Api.Network;
using Gis.Api.Registers;

namespace Gis.Api.Imports.RegisterRows;

/// <summary>Every register. What is in this list can be imported, written over HTTP and is described.</summary>
internal static class AllRegisters
{
    public static readonly IReadOnlyList<Register> Items =
    [
        BuildingRegister.Buildings,
        ReceiverRegister.Receivers,
        NodeRegister.Nodes,
        LinkRegister.Links,
    ];
}
