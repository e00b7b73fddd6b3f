-- Sends the signed bodies of a file, one after the other and then again: each line is a signature, a
-- tab and a body.
local requests = {}
local sent = 0

function init(args)
  local form = "application/x-www-form-urlencoded"
  for line in io.lines(args[1]) do
    local signature, body = line:match("^([^\t]+)\t(.+)$")
    requests[#requests + 1] =
      wrk.format("POST", nil, { ["Content-Type"] = form, ["Content-HMAC"] = signature }, body)
  end
end

function request()
  sent = sent + 1
  return requests[(sent - 1) % #requests + 1]
end
