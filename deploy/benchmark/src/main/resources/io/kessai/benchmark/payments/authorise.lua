-- Authorises cards: each line of the file is an order and its token, each used once.
local targets = {}
local sent = 0
local headers = { ["Content-Type"] = "application/json" }

function init(args)
  headers["Authorization"] = args[2]
  for line in io.lines(args[1]) do
    targets[#targets + 1] = line
  end
end

function request()
  sent = sent + 1
  local target = targets[sent]
  if not target then
    io.stderr:write("ran out of requests\n")
    wrk.thread:stop()
    target = targets[#targets]
  end
  local order, token = target:match("^(%S+)\t(%S+)$")
  headers["Idempotency-Key"] = order
  return wrk.format("POST", "/merchants/demo/orders/" .. order .. "/payments/card", headers,
    '{"amount":1000,"capture":false,"details":{"token":"' .. token .. '"}}')
end
