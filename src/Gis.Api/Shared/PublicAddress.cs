namespace Gis.Api.Shared;

internal static class PublicAddress
{
    /// <summary>
    /// Links that leave the server (canonical, previews, TileJSON) are made from the request's own scheme and host, which a client may
    /// invent. Where the operator says the address, it is taken instead, whatever the Host header says: no cache in front can be made to
    /// keep a page that points elsewhere.
    /// </summary>
    public static void UsePublicAddress(this IApplicationBuilder app, Uri? address)
    {
        if (address is null)
            return;
        app.Use(
            (context, next) =>
            {
                context.Request.Scheme = address.Scheme;
                context.Request.Host = new(address.Authority);
                return next(context);
            }
        );
    }
}
